package eu.socle.app.fec;

import static org.assertj.core.api.Assertions.assertThat;

import eu.socle.erp.france.books.FecImport;
import eu.socle.erp.ledger.GlEntry;
import eu.socle.kernel.Cond;
import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** A FEC handed in over HTTP: judged line by line, taken over whole or not at all. */
class FecIntakeTest {

    private static final String PADDED = "111111111FEC20221231.txt";
    private static final String HISTORY = "000000000FEC20231231.txt";
    private static final String FARM = "company=Ferme%20du%20Pr%C3%A9";

    private FecDesk desk;

    @BeforeEach
    void open() {
        desk = new FecDesk();
        desk.company("Ferme du Pré", "FP", "404833048");
    }

    @AfterEach
    void close() {
        desk.close();
    }

    private long lines() {
        return desk.site()
                .asSystem(unit -> unit.list(GlEntry.TYPE, Cond.always()))
                .size();
    }

    private long documents() {
        return desk.site()
                .asSystem(unit -> unit.list(FecImport.TYPE, Cond.always()))
                .size();
    }

    @SuppressWarnings("unchecked")
    private static List<Map<String, Object>> findings(FecDesk.Reply reply) {
        return (List<Map<String, Object>>) reply.json().get("findings");
    }

    @Test
    void a_conforming_file_is_rehearsed_then_taken_over_and_its_balance_is_one_click_away() {
        var rehearsed = desk.hand(FecDesk.ACCOUNTANT, FARM + "&dry_run=true", PADDED, FecHome.sample(PADDED));
        assertThat(rehearsed.status()).as(rehearsed.text()).isEqualTo(200);
        assertThat(rehearsed.json()).containsEntry("conforms", true).containsEntry("refusals", List.of());
        assertThat(rehearsed.text()).contains("\"value\":934", "\"value\":225682.23");
        assertThat(lines()).isZero();
        assertThat(documents()).isZero();

        var taken = desk.hand(FecDesk.ACCOUNTANT, FARM, PADDED, FecHome.sample(PADDED));
        assertThat(taken.status()).as(taken.text()).isEqualTo(201);
        assertThat(taken.text())
                .contains("Voir la balance générale", "\"report\":\"trial-balance\"", "\"from_date\":\"2023-");
        assertThat(lines()).isEqualTo(934);
        var named = desk.get(
                FecDesk.ACCOUNTANT, "/api/doc/fec-import/" + taken.json().get("name"));
        assertThat(named.status()).isEqualTo(200);

        var twice = desk.hand(FecDesk.ACCOUNTANT, FARM + "&dry_run=true", PADDED, FecHome.sample(PADDED));
        assertThat(twice.text()).contains("contient déjà des écritures");
        var again = desk.hand(FecDesk.ACCOUNTANT, FARM, PADDED, FecHome.sample(PADDED));
        assertThat(again.status()).isEqualTo(422);
        assertThat(again.text()).contains("contient déjà des écritures");
        assertThat(lines()).isEqualTo(934);
    }

    @Test
    void a_file_that_does_not_conform_is_told_line_by_line_and_taken_as_history_only() {
        var judged = desk.hand(FecDesk.ACCOUNTANT, FARM + "&dry_run=true", HISTORY, FecHome.sample(HISTORY));
        assertThat(judged.status()).isEqualTo(200);
        assertThat(judged.json()).containsEntry("conforms", false);
        assertThat(judged.text()).contains("Corrigez-le ou reprenez-le comme historique");
        assertThat(findings(judged)).anySatisfy(finding -> {
            assertThat(finding)
                    .containsEntry("rule", "value-missing")
                    .containsEntry("column", "ValidDate")
                    .containsEntry("severity", "error")
                    .containsEntry("count", 2102);
            assertThat(finding.get("first").toString())
                    .contains("line=2", "La colonne ValidDate est vide\u202f; elle est obligatoire.");
        });
        assertThat(desk.hand(FecDesk.ACCOUNTANT, FARM, HISTORY, FecHome.sample(HISTORY))
                        .status())
                .isEqualTo(422);
        assertThat(lines()).isZero();

        String asHistory = FARM + "&as_history=true";
        assertThat(desk.hand(FecDesk.ACCOUNTANT, asHistory + "&dry_run=true", HISTORY, FecHome.sample(HISTORY))
                        .json())
                .containsEntry("refusals", List.of());
        assertThat(desk.hand(FecDesk.ACCOUNTANT, asHistory, HISTORY, FecHome.sample(HISTORY))
                        .status())
                .isEqualTo(201);
        assertThat(lines()).isEqualTo(2_102);
    }

    @Test
    void the_other_samples_are_judged_as_what_they_are() {
        var foreign = desk.hand(
                FecDesk.ACCOUNTANT,
                FARM + "&as_history=true",
                "tryton-account_fr-FEC.csv",
                FecHome.sample("tryton-account_fr-FEC.csv"));
        assertThat(foreign.status()).as(foreign.text()).isEqualTo(201);
        var boxes = desk.hand(
                FecDesk.ACCOUNTANT,
                FARM + "&dry_run=true",
                "000000000FEC20231231-expected.csv",
                FecHome.sample("000000000FEC20231231-expected.csv"));
        assertThat(boxes.status()).isEqualTo(200);
        assertThat(boxes.json()).containsEntry("conforms", false).containsEntry("facts", List.of());
        assertThat(boxes.text()).contains("Ce fichier n’est pas un FEC");
    }

    @Test
    void files_that_are_no_fec_are_told_plainly_and_leave_nothing() {
        String whole = new String(FecHome.sample(PADDED), StandardCharsets.ISO_8859_1);
        Map<String, byte[]> bad = Map.of(
                "coupé", whole.substring(0, whole.length() - 60).getBytes(StandardCharsets.ISO_8859_1),
                "texte (classeur", new byte[] {'P', 'K', 3, 4, 0, 0, 0},
                "UTF-16", whole.getBytes(StandardCharsets.UTF_16),
                "est vide", new byte[0],
                "dépasse", "a\tb".repeat(30_000).getBytes(StandardCharsets.UTF_8),
                "document ou des entités",
                        "<?xml version=\"1.0\"?><!DOCTYPE a [<!ENTITY x SYSTEM \"file:///etc/passwd\">]><comptabilite>&x;</comptabilite>"
                                .getBytes(StandardCharsets.UTF_8));
        bad.forEach((words, content) -> {
            var reply = desk.hand(FecDesk.ACCOUNTANT, FARM + "&as_history=true", "404833048FEC20221231.txt", content);
            assertThat(reply.status()).as(words + reply.text()).isEqualTo(422);
            var judged = desk.hand(FecDesk.ACCOUNTANT, FARM + "&dry_run=true", "x.txt", content);
            assertThat(judged.status()).as(words).isEqualTo(200);
            assertThat(judged.text()).contains(words);
        });
        assertThat(lines()).isZero();
        assertThat(documents()).isZero();
    }

    @Test
    void a_file_of_more_than_fifty_megabytes_is_refused() {
        var reply = desk.hand(FecDesk.ACCOUNTANT, FARM + "&dry_run=true", PADDED, new byte[50 * 1024 * 1024 + 1]);
        assertThat(reply.status()).isEqualTo(413);
        assertThat(reply.text()).contains("50", "Mo");
    }

    @Test
    void a_large_file_in_a_wrong_order_is_asked_to_be_sorted() {
        ByteArrayOutputStream file = new ByteArrayOutputStream();
        String whole = new String(FecHome.sample(PADDED), StandardCharsets.ISO_8859_1);
        String header = whole.substring(0, whole.indexOf('\n') + 1);
        file.writeBytes(header.getBytes(StandardCharsets.ISO_8859_1));
        String first = whole.substring(header.length(), whole.indexOf('\n', header.length()) + 1);
        for (int i = 0; i < 150_010; i++) {
            file.writeBytes(first.replaceFirst("^([^|]*\\|[^|]*\\|)[^|]*", "$1" + i % 1_000)
                    .getBytes(StandardCharsets.ISO_8859_1));
        }
        var reply = desk.hand(FecDesk.ACCOUNTANT, FARM + "&as_history=true", PADDED, file.toByteArray());
        assertThat(reply.status()).isEqualTo(422);
        assertThat(reply.text()).contains("Triez-le par numéro d’écriture");
    }

    @Test
    void only_those_who_answer_for_the_books_take_files_over() {
        for (String other : List.of(FecDesk.CLERK, FecDesk.SELLER)) {
            assertThat(desk.hand(other, FARM, PADDED, FecHome.sample(PADDED)).status())
                    .isEqualTo(403);
            assertThat(desk.get(other, "/api/import").text()).isEqualTo("[]");
        }
        assertThat(desk.get(FecDesk.CLERK, "/api/menu").text()).doesNotContain("\"import\"");
        assertThat(desk.get(FecDesk.ACCOUNTANT, "/api/menu").text())
                .contains("\"kind\":\"import\"", "Reprendre un FEC");
        assertThat(desk.get(FecDesk.ACCOUNTANT, "/api/import").text())
                .contains("\"slug\":\"fec-import\"", "\"as_history\"", "\"default\":\"Ferme du Pré\"");
        var elsewhere = desk.post(FecDesk.ACCOUNTANT, "/api/import/customer", Map.of());
        assertThat(elsewhere.status()).isEqualTo(422);
    }

    @Test
    void nobody_takes_a_file_over_into_a_company_that_is_closed_to_them() {
        desk.company("Ferme du Haut", "FH", "732829320");
        var restricted = desk.post(
                FecDesk.administrator(),
                "/api/doc/user-permission",
                Map.of("user", FecDesk.ACCOUNTANT, "allow", "Company", "for_value", "Ferme du Haut"));
        assertThat(restricted.status()).as(restricted.text()).isEqualTo(201);

        assertThat(desk.hand(FecDesk.ACCOUNTANT, FARM, PADDED, FecHome.sample(PADDED))
                        .status())
                .isEqualTo(404);
        assertThat(lines()).isZero();
        assertThat(desk.hand(FecDesk.ACCOUNTANT, "company=Ferme%20du%20Haut", PADDED, FecHome.sample(PADDED))
                        .status())
                .isEqualTo(201);
    }
}
