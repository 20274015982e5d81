package eu.socle.erp.france.einvoice;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * An invoice as EN 16931 sees it: everything a customer, a platform and the tax authority read. It states amounts and
 * never recomputes them; {@link EInvoiceBuilder} computes those a caller does not give.
 *
 * @param number the legal number (BT-1)
 * @param process « cadre de facturation » (BT-23), see {@link BillingProcess}
 * @param currency ISO 4217 (BT-5); VAT is also stated in euros when it is not EUR
 * @param vatPoint when VAT falls due (BT-8), absent when no VAT is charged
 * @param buyerReference department or cost centre the buyer asked for: « code service » of a public body (BT-10)
 * @param orderReference the buyer's order, « numéro d’engagement » of a public body (BT-13)
 * @param contractReference contract number (BT-12)
 * @param preceding earlier invoices: corrected, credited, or deposits (BG-3)
 */
public record EInvoice(
        String number,
        LocalDate issueDate,
        InvoiceType type,
        String process,
        String currency,
        @Nullable VatPoint vatPoint,
        @Nullable String buyerReference,
        @Nullable String orderReference,
        @Nullable String contractReference,
        Party seller,
        Party buyer,
        @Nullable Delivery delivery,
        @Nullable Period period,
        List<Note> notes,
        List<DocumentReference> preceding,
        Payment payment,
        List<Line> lines,
        List<Adjustment> adjustments,
        List<VatSubtotal> vat,
        Totals totals) {

    public EInvoice {
        notes = List.copyOf(notes);
        preceding = List.copyOf(preceding);
        lines = List.copyOf(lines);
        adjustments = List.copyOf(adjustments);
        vat = List.copyOf(vat);
    }

    public static EInvoiceBuilder builder(String number, LocalDate issueDate) {
        return new EInvoiceBuilder(number, issueDate);
    }

    /** Texts of the notes with this subject. */
    public List<String> notes(String subject) {
        return notes.stream()
                .filter(note -> subject.equals(note.subject()))
                .map(Note::text)
                .toList();
    }

    boolean isPrepaidProcess() {
        return process.endsWith("2");
    }

    boolean isB2B() {
        return notes("BAR").contains(Treatment.B2B.name());
    }
}
