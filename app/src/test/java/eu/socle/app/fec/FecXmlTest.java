package eu.socle.app.fec;

import static org.assertj.core.api.Assertions.assertThat;

import eu.socle.erp.ledger.GlEntry;
import eu.socle.platform.xml.SafeXml;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.xml.sax.SAXParseException;
import org.xml.sax.helpers.DefaultHandler;

/** The FEC in its other form: the XML of the official schema A47 A-I-VII-1. */
class FecXmlTest {

    private static final String PADDED = "111111111FEC20221231.txt";
    private static final String SCHEMA = "/eu/socle/erp/france/fec/formatA47A-I-VII-1.xsd";
    private static final String ENTRY = """
            <ecriture><EcritureNum>1</EcritureNum><EcritureDate>2025-03-02</EcritureDate><EcritureLib>Vente</EcritureLib>
            <PieceRef>F1</PieceRef><PieceDate>2025-03-01T08:00:00</PieceDate><ValidDate>2025-03-03</ValidDate>
            <ligne><CompteNum>411000</CompteNum><CompteLib>Clients</CompteLib><CompteAuxNum>C1</CompteAuxNum><CompteAuxLib>Jean &amp; Co</CompteAuxLib><Debit>1.2E2</Debit></ligne>
            <ligne><CompteNum>706000</CompteNum><CompteLib>Prestations</CompteLib><Montant>120.00</Montant><Sens>C</Sens></ligne>
            </ecriture>""";

    private FecHome home;

    @BeforeEach
    void open() {
        home = new FecHome();
    }

    @AfterEach
    void close() {
        home.close();
    }

    private static byte[] file(String journal) {
        return ("<?xml version=\"1.0\" encoding=\"ISO-8859-15\"?>\n<comptabilite><exercice><DateCloture>2025-12-31</DateCloture>"
                        + "<journal><JournalCode>VE</JournalCode><JournalLib>Ventes d\u00e9tail</JournalLib>" + journal
                        + "</journal></exercice></comptabilite>")
                .getBytes(java.nio.charset.Charset.forName("ISO-8859-15"));
    }

    private int take(String name, byte[] content, String... more) {
        home.files.put(name, content);
        List<String> words = new ArrayList<>(List.of("import", name, "--company", "Ferme du Haut"));
        words.addAll(List.of(more));
        return home.fec(words.toArray(String[]::new));
    }

    private static List<String> faults(byte[] xml) throws IOException {
        List<String> faults = new ArrayList<>();
        try (InputStream schema = Objects.requireNonNull(FecXmlTest.class.getResourceAsStream(SCHEMA))) {
            SafeXml.validate(new ByteArrayInputStream(xml), schema, new DefaultHandler() {
                @Override
                public void error(SAXParseException e) {
                    faults.add(e.getLineNumber() + ": " + e.getMessage());
                }
            });
        }
        return faults;
    }

    private byte[] exported(String company, String year) {
        assertThat(home.fec("export", "--company", company, "--year", year, "--xml", "--output", "out.xml"))
                .as(home.said.toString())
                .isZero();
        return Objects.requireNonNull(home.files.get("out.xml"));
    }

    @Test
    void a_year_written_as_xml_follows_the_schema_and_comes_back_as_the_same_text() throws IOException {
        home.company("Ferme du Pré", "FP", "404833048");
        home.company("Ferme du Haut", "FH", "732829320");
        assertThat(home.fec("import", PADDED, "--company", "Ferme du Pré")).isZero();
        byte[] text = home.export("Ferme du Pré", "2023");

        byte[] xml = exported("Ferme du Pré", "2023");

        assertThat(faults(xml)).isEmpty();
        assertThat(take("732829320FEC20231231.xml", xml))
                .as(home.said.toString())
                .isZero();
        home.proveBooks();
        assertThat(sorted(home.export("Ferme du Haut", "2023"))).isEqualTo(sorted(text));
        assertThat(exported("Ferme du Haut", "2023")).isEqualTo(xml);
    }

    /** The XML is sorted by journal, so that the entries of the second company are booked in that order. */
    private static List<String> sorted(byte[] text) {
        return new String(text, StandardCharsets.UTF_8).lines().sorted().toList();
    }

    @Test
    void a_small_ledger_with_letters_and_currencies_loses_nothing() throws IOException {
        home.company("Socle Démo", "SD", "404833048");
        home.company("Ferme du Haut", "FH", "732829320");
        home.files.put("404833048FEC20261231.txt", FecHome.sample("golden-FEC.txt"));
        assertThat(home.fec("import", "404833048FEC20261231.txt", "--company", "Socle Démo"))
                .isZero();

        byte[] xml = exported("Socle Démo", "2026");

        assertThat(faults(xml)).isEmpty();
        assertThat(take("732829320FEC20261231.xml", xml))
                .as(home.said.toString())
                .isZero();
        assertThat(sorted(home.export("Ferme du Haut", "2026"))).isEqualTo(sorted(home.export("Socle Démo", "2026")));
    }

    @Test
    void what_the_schema_admits_is_read() throws IOException {
        home.company("Ferme du Haut", "FH", "732829320");
        assertThat(faults(file(ENTRY))).isEmpty();
        assertThat(take("732829320FEC20251231.xml", file(ENTRY)))
                .as(home.said.toString())
                .isZero();

        assertThat(new String(home.export("Ferme du Haut", "2025"), StandardCharsets.UTF_8))
                .contains(
                        "VE\tVentes détail\t1\t20250302\t411000\tClients\tC1\tJean & Co\tF1\t20250301\tVente\t120,00\t0,00\t")
                .contains("\t706000\tPrestations\t\t\tF1\t20250301\tVente\t0,00\t120,00\t");
    }

    @Test
    void what_departs_from_the_schema_is_told_with_its_line() {
        home.company("Ferme du Haut", "FH", "732829320");
        byte[] odd = file(ENTRY.replace("<CompteNum>411000</CompteNum>", "<CompteNum>4110-00</CompteNum>\n")
                .replace("<Sens>C</Sens>", "<Sens>X</Sens>"));

        assertThat(take("732829320FEC20251231.xml", odd)).isOne();
        assertThat(String.join("\n", home.said))
                .contains("[xml-schema]", "L’élément 4110-00 ne suit pas le schéma officiel")
                .contains("Le sens «\u00a0X\u00a0» n’est ni D, ni C");
        assertThat(home.all(GlEntry.TYPE)).isEmpty();
    }

    @Test
    void unsafe_and_broken_files_get_a_sentence_and_leave_nothing() {
        home.company("Ferme du Haut", "FH", "732829320");
        String bomb =
                "<?xml version=\"1.0\"?>\n<!DOCTYPE lolz [<!ENTITY a \"lol\"><!ENTITY b \"&a;&a;&a;&a;&a;&a;&a;&a;\">"
                        + "<!ENTITY c \"&b;&b;&b;&b;&b;&b;&b;&b;\">]>\n<comptabilite><exercice>&c;</exercice></comptabilite>";
        String outside = "<!DOCTYPE c [<!ENTITY x SYSTEM \"file:///etc/passwd\">]><comptabilite>&x;</comptabilite>";
        String undeclared = "<comptabilite>&x;</comptabilite>";
        String other = "<?xml version=\"1.0\"?><Invoice xmlns=\"urn:x\"/>";
        String cut = new String(file(ENTRY), StandardCharsets.ISO_8859_1).substring(0, 500);
        String long_text = "<comptabilite><x>" + "a".repeat(70_000) + "</x></comptabilite>";

        said(bomb, "déclare un type de document ou des entités");
        said(outside, "déclare un type de document ou des entités");
        said(undeclared, "XML");
        said(other, "il commence par l’élément «\u00a0Invoice\u00a0»");
        said(cut, "mal formé ou coupé");
        said("<comptabilite>\u0001</comptabilite>", "mal formé ou coupé");
        said(long_text, "dépasse 65536");
        assertThat(home.all(GlEntry.TYPE)).isEmpty();
    }

    private void said(String xml, String words) {
        assertThat(take("732829320FEC20251231.xml", xml.getBytes(StandardCharsets.ISO_8859_1), "--as-history"))
                .isOne();
        assertThat(String.join("\n", home.said)).contains(words).doesNotContain("root:");
    }
}
