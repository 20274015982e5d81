import type { Offer } from "../api/account";
import { t } from "../i18n";

/** Dark on light in every theme: telephones read it so. */
export function QrCode({ qr }: { qr: Offer["qr"] }) {
  return (
    <svg className="account__qr" role="img" aria-label={t("factor.drawing")} viewBox={`0 0 ${qr.size} ${qr.size}`} shapeRendering="crispEdges">
      <rect width={qr.size} height={qr.size} />
      <path d={qr.path} />
    </svg>
  );
}
