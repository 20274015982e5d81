import { useParams } from "react-router";
import { readMeta } from "../api/meta";
import { Failure, Waiting } from "../ui/PageState";
import { useLoad } from "../ui/useLoad";
import { List } from "./List";

export default function ListPage() {
  const { slug = "" } = useParams();
  const meta = useLoad(slug, () => readMeta(slug));
  if (meta.error) return <Failure error={meta.error} onRetry={meta.reload} />;
  if (!meta.data || (meta.data.slug !== slug && meta.data.name !== slug)) return <Waiting />;
  return <List key={meta.data.name} meta={meta.data} />;
}
