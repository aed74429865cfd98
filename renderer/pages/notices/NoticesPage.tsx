import { IconSpeakerphone } from "@tabler/icons-react";
import { BookPage } from "../../ui/books/BookPage.tsx";

/** The programme's books. */
export function NoticesPage() {
  return (
    <BookPage
      path="/notices"
      title="app.notices"
      icon={IconSpeakerphone}
      books={[
        { record: "meeting", emptyTitle: "notices.meetingNone", emptyHint: "notices.meetingHint", form: "notices" },
        { record: "notice", emptyTitle: "notices.noticeNone", emptyHint: "notices.noticeHint", form: "notices" },
      ]}
    />
  );
}
