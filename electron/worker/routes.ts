import { assistances } from "../../shared/assistance/contract.ts";
import { backups } from "../../shared/backups/contract.ts";
import { books } from "../../shared/books/contract.ts";
import { care } from "../../shared/care/contract.ts";
import { charts } from "../../shared/charts/contract.ts";
import { clerks } from "../../shared/clerks/contract.ts";
import { conflicts } from "../../shared/conflicts/contract.ts";
import { consents } from "../../shared/consents/contract.ts";
import { convenors } from "../../shared/convenors/contract.ts";
import { demonstration } from "../../shared/demonstration/contract.ts";
import { devices } from "../../shared/devices/contract.ts";
import { disclosures } from "../../shared/disclosures/contract.ts";
import { donations } from "../../shared/donations/contract.ts";
import { places } from "../../shared/places/contract.ts";
import { surveys } from "../../shared/surveys/contract.ts";
import { divisions } from "../../shared/divisions/contract.ts";
import { dues } from "../../shared/dues/contract.ts";
import { erasing } from "../../shared/erasing/contract.ts";
import { events } from "../../shared/events/contract.ts";
import { exchange } from "../../shared/exchange/contract.ts";
import { exports as exporting } from "../../shared/exports/contract.ts";
import { forms } from "../../shared/forms/contract.ts";
import { handover } from "../../shared/handover/contract.ts";
import { households } from "../../shared/households/contract.ts";
import { imports } from "../../shared/imports/contract.ts";
import { lending } from "../../shared/lending/contract.ts";
import { ledgers } from "../../shared/ledgers/contract.ts";
import { members } from "../../shared/members/contract.ts";
import { pairings } from "../../shared/pairings/contract.ts";
import { units } from "../../shared/units/contract.ts";
import { villages } from "../../shared/villages/contract.ts";
import { requests } from "../../shared/requests/contract.ts";
import { session } from "../../shared/session/contract.ts";
import { settings } from "../../shared/settings/contract.ts";
import { sheet } from "../../shared/sheet/contract.ts";
import { search } from "../../shared/search/contract.ts";
import { steps } from "../../shared/steps/contract.ts";
import * as assistanceService from "../services/assistance.ts";
import * as backupsService from "../services/backups/backups.ts";
import * as booksService from "../services/books.ts";
import * as careService from "../services/care.ts";
import * as chartsService from "../services/charts.ts";
import * as clerksService from "../services/session/clerks.ts";
import * as sessionService from "../services/session/session.ts";
import * as settingsService from "../services/settings.ts";
import * as conflictsService from "../services/conflicts.ts";
import * as consentsService from "../services/consents.ts";
import * as convenorsService from "../services/convenors.ts";
import * as demonstrationService from "../services/demonstration/demonstration.ts";
import * as devicesService from "../services/devices/devices.ts";
import * as disclosuresService from "../services/disclosures.ts";
import * as donationsService from "../services/donations.ts";
import * as placesService from "../services/places.ts";
import * as surveysService from "../services/surveys.ts";
import * as divisionsService from "../services/divisions.ts";
import * as duesService from "../services/dues/dues.ts";
import * as erasingService from "../services/erasing/erasing.ts";
import * as eventsService from "../services/events/service.ts";
import * as exchangeService from "../services/exchange/exchange.ts";
import * as exportsService from "../services/exports/exports.ts";
import * as formsService from "../services/forms/forms.ts";
import * as handoverService from "../services/handover/handover.ts";
import * as householdsService from "../services/households.ts";
import * as importsService from "../services/imports/imports.ts";
import * as lendingService from "../services/lending/lending.ts";
import * as ledgersService from "../services/ledgers/ledgers.ts";
import * as membersService from "../services/members.ts";
import * as pairingsService from "../services/pairings.ts";
import * as unitsService from "../services/units.ts";
import * as villagesService from "../services/villages.ts";
import * as requestsService from "../services/requests.ts";
import * as searchService from "../services/search.ts";
import * as sheetService from "../services/sheet.ts";
import * as stepsService from "../services/steps.ts";
import { type Routes, serve } from "./router.ts";

/** Every contract with the service that answers it. */
export const routes: Routes = new Map([
  ...serve(assistances, assistanceService),
  ...serve(backups, backupsService),
  ...serve(books, booksService),
  ...serve(care, careService),
  ...serve(charts, chartsService),
  ...serve(clerks, clerksService),
  ...serve(session, sessionService),
  ...serve(settings, settingsService),
  ...serve(conflicts, conflictsService),
  ...serve(consents, consentsService),
  ...serve(convenors, convenorsService),
  ...serve(demonstration, demonstrationService),
  ...serve(devices, devicesService),
  ...serve(disclosures, disclosuresService),
  ...serve(donations, donationsService),
  ...serve(places, placesService),
  ...serve(surveys, surveysService),
  ...serve(divisions, divisionsService),
  ...serve(dues, duesService),
  ...serve(erasing, erasingService),
  ...serve(events, eventsService),
  ...serve(exchange, exchangeService),
  ...serve(exporting, exportsService),
  ...serve(forms, formsService),
  ...serve(handover, handoverService),
  ...serve(households, householdsService),
  ...serve(imports, importsService),
  ...serve(lending, lendingService),
  ...serve(ledgers, ledgersService),
  ...serve(members, membersService),
  ...serve(pairings, pairingsService),
  ...serve(units, unitsService),
  ...serve(villages, villagesService),
  ...serve(requests, requestsService),
  ...serve(search, searchService),
  ...serve(sheet, sheetService),
  ...serve(steps, stepsService),
]);
