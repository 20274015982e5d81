package eu.socle.erp.ledger;

import static org.assertj.core.api.Assertions.assertThat;

import eu.socle.erp.accounting.AccountingModule;
import eu.socle.kernel.Field;
import eu.socle.kernel.Registry;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** What the hash of an entry covers, and how. */
class ProofTest {

    private static final Registry REGISTRY = Registry.of(List.of(new AccountingModule(), new LedgerModule()));

    private static Map<String, Object> row() {
        Map<String, Object> row = new HashMap<>();
        row.put("company", "BL");
        row.put("posting_date", LocalDate.of(2026, 1, 31));
        row.put("debit", new BigDecimal("12.5"));
        row.put("remarks", "Facture 1");
        row.put("is_opening", "No");
        row.put("is_cancelled", false);
        return row;
    }

    private static String line(Map<String, Object> row) {
        return Proof.line(field -> row.get(field.name()));
    }

    @Test
    void every_field_of_an_entry_is_covered_or_follows_from_its_place_in_the_chain() {
        List<Field<GlEntry, ?>> known = new ArrayList<>(Proof.COVERED);
        known.addAll(Proof.FROM_CHAIN);

        assertThat(known).containsExactlyInAnyOrderElementsOf(GlEntry.TYPE.fields());
        assertThat(REGISTRY.types()).contains(GlEntry.TYPE);
    }

    @Test
    void a_document_and_the_row_it_becomes_have_the_same_text() {
        GlEntry entry = new GlEntry();
        entry.set(GlEntry.COMPANY, "BL");
        entry.set(GlEntry.POSTING_DATE, LocalDate.of(2026, 1, 31));
        entry.set(GlEntry.DEBIT, new BigDecimal("12.500000"));
        entry.set(GlEntry.REMARKS, "Facture 1");
        entry.set(GlEntry.IS_OPENING, YesNo.NO);

        assertThat(new String(Proof.payload(List.of(entry)), StandardCharsets.UTF_8))
                .isEqualTo(line(row()));
    }

    @Test
    void the_text_is_what_the_description_says() {
        assertThat(line(row()).replace('\u001f', '|'))
                .isEqualTo(
                        "BL|\\N|\\N|2026-01-31|\\N|\\N|\\N|\\N|\\N|\\N|\\N|\\N|12.500|\\N|\\N|\\N|\\N|\\N|\\N|\\N|\\N|\\N|\\N|\\N|Facture 1|No|\\N|false|\\N|\n");
    }

    @Test
    void no_value_can_imitate_another() {
        Map<String, Object> shifted = row();
        shifted.put("remarks", "Facture 1\u001fNo");
        Map<String, Object> escaped = row();
        escaped.put("remarks", "Facture 1\\sNo");
        Map<String, Object> empty = row();
        empty.put("remarks", "");
        Map<String, Object> absent = row();
        absent.remove("remarks");

        assertThat(List.of(line(row()), line(shifted), line(escaped), line(empty), line(absent)))
                .doesNotHaveDuplicates();
    }
}
