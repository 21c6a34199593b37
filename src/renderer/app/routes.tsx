import { Redirect, Route, Switch } from 'wouter'
import { ActivityPage } from '../features/activity'
import { CaseloadPage } from '../features/caseload/CaseloadPage'
import { NextForm } from '../features/key-in'
import { LibraryPage } from '../features/library/LibraryPage'
import { LocalPage } from '../features/local/LocalPage'
import { MethodPage } from '../features/method/MethodPage'
import { ClassPage, DocumentsPage, GeneralDocumentPage } from '../features/documents'
import { RosterPage } from '../features/roster'
import { SettingsPage } from '../features/settings/SettingsPage'
import { StudentPage } from '../features/student/StudentPage'
import { isStep } from '../features/student/steps'
import { TrashPage } from '../features/trash'

/** Every place in the window. */
export function AppRoutes() {
  return (
    <Switch>
      <Route path="/">
        <CaseloadPage />
      </Route>
      <Route path="/students/:id/:step">
        {({ id, step }) =>
          isStep(step) ? <StudentPage key={id} id={id} step={step} /> : <Redirect to={`/students/${id}/intake`} />
        }
      </Route>
      <Route path="/next-form">
        <NextForm />
      </Route>
      <Route path="/library/:shelf?/:id?">{({ shelf, id }) => <LibraryPage shelf={shelf} id={id} />}</Route>
      <Route path="/method/:id?">{({ id }) => <MethodPage studentId={id} />}</Route>
      <Route path="/local">
        <LocalPage />
      </Route>
      <Route path="/documents">
        <DocumentsPage />
      </Route>
      <Route path="/documents/for-a-class">
        <ClassPage />
      </Route>
      <Route path="/documents/:document">{({ document }) => <GeneralDocumentPage document={document} />}</Route>
      <Route path="/roster">
        <RosterPage />
      </Route>
      <Route path="/trash">
        <TrashPage />
      </Route>
      <Route path="/activity">
        <ActivityPage />
      </Route>
      <Route path="/settings">
        <SettingsPage />
      </Route>
      <Route>
        <Redirect to="/" />
      </Route>
    </Switch>
  )
}
