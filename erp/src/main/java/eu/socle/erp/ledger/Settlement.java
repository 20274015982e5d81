package eu.socle.erp.ledger;

import eu.socle.kernel.Document;
import eu.socle.kernel.Unit;
import java.util.Comparator;
import java.util.List;

/** Documents that an entry settles: locked before anything else, in one order for all, and told their new balance last. */
final class Settlement {

    static final Comparator<Posting.Reference> ORDER =
            Comparator.comparing(Posting.Reference::type).thenComparing(Posting.Reference::name);

    private Settlement() {}

    static List<Posting.Reference> references(Voucher voucher) {
        Document<?> source = voucher.source();
        return voucher.postings().stream()
                .filter(posting -> posting.party() != null && posting.settles() != null)
                .map(posting -> java.util.Objects.requireNonNull(posting.settles()))
                .filter(settled -> !(settled.type().equals(source.type().name())
                        && settled.name().equals(source.name())))
                .distinct()
                .sorted(ORDER)
                .toList();
    }

    static void lock(Voucher voucher, Unit unit) {
        lock(references(voucher), unit);
    }

    static void lock(List<Posting.Reference> references, Unit unit) {
        for (Posting.Reference reference : references) {
            openDocument(reference, unit).forEach(open -> unit.lock(open.type(), reference.name()));
        }
    }

    static void tell(Voucher voucher, Unit unit) {
        references(voucher).forEach(reference -> tell(reference, unit));
    }

    /** Tells a document what is left of it. */
    static void tell(Posting.Reference reference, Unit unit) {
        openDocument(reference, unit).forEach(open -> tell(open, reference, unit));
    }

    private static <D extends Document<D>> void tell(OpenDocument<D> open, Posting.Reference reference, Unit unit) {
        D document = unit.get(open.type(), reference.name());
        open.settled(document, Subledger.outstanding(reference.type(), reference.name(), unit), unit);
    }

    private static List<OpenDocument<?>> openDocument(Posting.Reference reference, Unit unit) {
        List<OpenDocument<?>> found = new java.util.ArrayList<>();
        for (OpenDocument<?> open : unit.registry().offers(OpenDocument.class)) {
            if (open.type().name().equals(reference.type())) {
                found.add(open);
            }
        }
        return found;
    }
}
