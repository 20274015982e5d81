package eu.socle.erp.party;

import eu.socle.kernel.Computed;
import eu.socle.kernel.DocType;
import eu.socle.kernel.Document;
import eu.socle.kernel.Field;
import eu.socle.kernel.Input;
import eu.socle.kernel.Lookup;
import org.jspecify.annotations.Nullable;

/** The document that an address or a contact belongs to: a customer, a supplier, a company. */
public final class DynamicLink extends Document<DynamicLink> {

    public static final DocType<DynamicLink> TYPE = DocType.row(
                    DynamicLink.class, "Dynamic Link", "Rattachement", "Link")
            .plural("Rattachements", "Links")
            .describedAs(
                    "Document auquel une adresse ou un contact est rattaché.",
                    "Document to which an address or contact belongs.");

    public static final Input<DynamicLink, String> LINK_DOCTYPE =
            TYPE.text("link_doctype", "Type de document", "Document type").required();

    public static final Input<DynamicLink, String> LINK_NAME =
            TYPE.dynamicLink("link_name", LINK_DOCTYPE, "Document", "Document").required();

    public static final Computed<DynamicLink, String> LINK_TITLE =
            TYPE.text("link_title", "Intitulé", "Title").computed();

    static {
        TYPE.compute((link, lookup) -> link.compute(LINK_TITLE, link.titleOfTarget(lookup)));
        TYPE.form().section(LINK_DOCTYPE, LINK_NAME, LINK_TITLE);
        TYPE.list(LINK_DOCTYPE, LINK_NAME, LINK_TITLE);
    }

    public DynamicLink() {
        super(TYPE);
    }

    /** What people read in place of the name of the linked document. */
    @Nullable
    String titleOfTarget(Lookup lookup) {
        String name = get(LINK_NAME);
        DocType<?> type = lookup.registry().type(text(LINK_DOCTYPE)).orElse(null);
        return name == null || type == null ? name : title(type, name, lookup);
    }

    private static <T extends Document<T>> String title(DocType<?> anyType, String name, Lookup lookup) {
        @SuppressWarnings("unchecked") // only names the parameter
        DocType<T> type = (DocType<T>) anyType;
        Field<T, String> title = type.title();
        String read = title == null
                ? ""
                : lookup.find(type, name).map(found -> found.text(title)).orElse("");
        return read.isBlank() ? name : read;
    }
}
