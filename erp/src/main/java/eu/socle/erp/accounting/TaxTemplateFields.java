package eu.socle.erp.accounting;

import eu.socle.kernel.Computed;
import eu.socle.kernel.Cond;
import eu.socle.kernel.DocType;
import eu.socle.kernel.Document;
import eu.socle.kernel.Input;
import eu.socle.kernel.Link;
import eu.socle.kernel.Lookup;
import eu.socle.kernel.Rows;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The fields of a set of taxes applied at once to a document, the same on sales and on purchases. */
public final class TaxTemplateFields<M extends Document<M>, T extends Document<T>> {

    public final DocType<M> type;
    public final Input<M, String> title;
    public final Link<M, Company> company;
    public final Link<M, TaxCategory> taxCategory;
    public final Input<M, Boolean> isDefault;
    public final Input<M, Boolean> disabled;
    public final Rows<M, T> taxes;

    TaxTemplateFields(DocType<M> type, Class<T> taxClass) {
        this.type = type;
        title = type.text("title", "Intitulé", "Title").required().searchable();
        company = type.link("company", Company.class, "Société", "Company").required();
        taxCategory = type.link("tax_category", TaxCategory.class, "Catégorie fiscale", "Tax category");
        isDefault = type.check("is_default", "Par défaut", "Default");
        disabled = type.check("disabled", "Inactif", "Disabled")
                .help("N’est plus proposé à la saisie.", "No longer offered for input.");
        taxes = type.rows("taxes", taxClass, "Taxes et frais", "Taxes and charges");
        Computed<M, String> abbr = type.text("company_abbr", "Sigle de la société", "Company abbreviation")
                .computed()
                .hidden();
        type.shared();
        type.namedAs(template -> Abbreviated.name(template.text(title), template.text(abbr)))
                .titled(title)
                .disabledBy(disabled)
                .compute((template, lookup) -> template.compute(abbr, Abbreviated.of(template, company, lookup)));
        type.form().section(title, company, taxCategory, isDefault, disabled).section(taxes);
        type.list(title, company, taxCategory, isDefault).sortedBy(title.ascending());
    }

    /** The template of a fiscal category in a company, else the company's default one. */
    public @Nullable String usual(@Nullable String ofCompany, @Nullable String category, Lookup lookup) {
        if (ofCompany == null) {
            return null;
        }
        Cond<M> own = company.is(ofCompany).and(disabled.is(false));
        Cond<M> wanted = category == null ? isDefault.is(true) : taxCategory.is(category);
        return lookup.first(type, own.and(wanted))
                .or(() -> lookup.first(type, own.and(isDefault.is(true))))
                .map(Document::name)
                .orElse(null);
    }

    /** Its lines, as people would have typed them into a document. */
    public @Nullable List<T> linesOf(@Nullable M template) {
        return template == null
                ? null
                : template.rows(taxes).stream().map(Document::typed).toList();
    }
}
