import { lazy, Suspense } from "react";
import { Route, Routes } from "react-router";
import { Home } from "../home/Home";
import ListPage from "../list/ListPage";
import { NotFound, Waiting } from "../ui/PageState";
import { MenuPage } from "./MenuPage";

// Home and lists come with the first load; forms and reports when they are opened.
const FormPage = lazy(() => import("../form/FormPage"));
const AccountPage = lazy(() => import("../account/AccountPage"));
const ReportPage = lazy(() => import("../report/ReportPage"));
const ExportPage = lazy(() => import("../report/ExportPage"));
const ImportPage = lazy(() => import("../report/ImportPage"));

export function Pages() {
  return (
    <Suspense fallback={<Waiting />}>
      <Routes>
        <Route index element={<Home />} />
        <Route path="menu" element={<MenuPage />} />
        <Route path="me" element={<AccountPage />} />
        <Route path="report/:id" element={<ReportPage />} />
        <Route path="export/:id" element={<ExportPage />} />
        <Route path="import/:slug" element={<ImportPage />} />
        <Route path=":slug" element={<ListPage />} />
        <Route path=":slug/new" element={<FormPage />} />
        <Route path=":slug/*" element={<FormPage />} />
        <Route path="*" element={<NotFound />} />
      </Routes>
    </Suspense>
  );
}
