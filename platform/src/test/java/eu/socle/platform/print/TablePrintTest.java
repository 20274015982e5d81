package eu.socle.platform.print;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.time.Instant;
import java.util.List;
import java.util.stream.IntStream;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.Test;

/** Tables on paper. */
class TablePrintTest {

    private static final TablePrint PRINT = new TablePrint(new HtmlToPdf());

    private static TablePage page(String owner, int rows, String text) {
        return new TablePage(
                "Livre-journal",
                owner,
                List.of("Du 1er\u00a0janvier 2026 au 31\u00a0décembre 2026"),
                List.of(
                        new TablePage.Column("Date", false, true),
                        new TablePage.Column("Libellé", false, false),
                        new TablePage.Column("Mouvements débit", true, true)),
                IntStream.rangeClosed(1, rows)
                        .mapToObj(n -> new TablePage.Row(List.of("22/11/2026", text, "1\u202f234," + n), false, n % 9))
                        .toList(),
                new TablePage.Row(List.of("Total", "", "9\u202f999,00"), true, 0),
                "fr",
                "Édité le 22\u00a0novembre 2026",
                Instant.parse("2026-11-22T09:30:00Z"));
    }

    private static String text(TablePage page, int number) throws IOException {
        try (PDDocument pdf = Loader.loadPDF(PRINT.pdf(page))) {
            PDFTextStripper stripper = new PDFTextStripper();
            stripper.setStartPage(number);
            stripper.setEndPage(number);
            return stripper.getText(pdf);
        }
    }

    @Test
    void every_page_repeats_the_head_and_tells_its_number() throws IOException {
        TablePage long_table = page("Boulangerie Lemoine", 100, "Pain");

        assertThat(text(long_table, 1))
                .contains("Boulangerie Lemoine", "Livre-journal", "Du 1er\u00a0janvier 2026", "débit", "Page 1 / ");
        assertThat(text(long_table, 2)).contains("Libellé", "débit", "Page 2 / ", "Livre-journal · Boulangerie");
        try (PDDocument pdf = Loader.loadPDF(PRINT.pdf(long_table))) {
            assertThat(pdf.getPage(0).getMediaBox().getWidth())
                    .isGreaterThan(pdf.getPage(0).getMediaBox().getHeight());
            assertThat(text(long_table, pdf.getNumberOfPages())).contains("Total", "9\u202f999,00");
        }
    }

    @Test
    void hostile_words_stay_words() throws IOException {
        String hostile = "<b>&amp;\" \u0001\u000b{{title}} \ud83d\ude00 ]]> é";
        TablePage page = page("\"; } body { display: none } /* \\", 1, hostile);

        assertThat(text(page, 1)).contains("<b>&amp;\"", "{{title}}", "1\u202f234,1");
    }

    @Test
    void a_table_without_rows_says_so() throws IOException {
        assertThat(text(page("", 0, ""), 1)).contains("Aucune ligne pour ces filtres.");
    }

    @Test
    void too_many_rows_are_refused() {
        assertThatThrownBy(() -> PRINT.pdf(page("", TablePrint.MAX_ROWS + 1, "")))
                .isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void a_long_table_is_light_and_whole() throws IOException {
        byte[] pdf = PRINT.pdf(page("Boulangerie Lemoine", 3_000, "Facture de pain"));

        assertThat(pdf.length).isLessThan(1_500_000);
        try (PDDocument document = Loader.loadPDF(pdf)) {
            assertThat(new PDFTextStripper().getText(document)).contains("1\u202f234,1\n", "1\u202f234,3000");
        }
    }
}
