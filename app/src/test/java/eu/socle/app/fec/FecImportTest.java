package eu.socle.app.fec;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import eu.socle.erp.accounting.Account;
import eu.socle.erp.accounting.Company;
import eu.socle.erp.france.books.FecImport;
import eu.socle.erp.france.fec.FecBalance;
import eu.socle.erp.france.fec.FecChecker;
import eu.socle.erp.france.fec.FecScope;
import eu.socle.erp.ledger.GlEntry;
import eu.socle.erp.ledger.Lettering;
import eu.socle.erp.ledger.PaymentLedgerEntry;
import eu.socle.erp.party.Customer;
import eu.socle.erp.party.Supplier;
import eu.socle.kernel.DocType;
import eu.socle.kernel.Document;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Files of other software come into the books, or are told why not. */
class FecImportTest {

    private static final String PADDED = "111111111FEC20221231.txt";
    private static final String BLANK_VALIDATION = "000000000FEC20231231.txt";
    private static final String TRYTON = "tryton-account_fr-FEC.csv";
    private static final String TAX_BOXES = "000000000FEC20231231-expected.csv";

    private FecHome home;

    @BeforeEach
    void open() {
        home = new FecHome();
    }

    @AfterEach
    void close() {
        home.close();
    }

    @Test
    void a_conforming_file_gives_the_balances_of_a_plain_sum() throws IOException {
        assertThat(home.fec("import", PADDED, "--company", "Ferme du Pré", "--create"))
                .as(home.said.toString())
                .isZero();

        assertThat(booked("Ferme du Pré").differences(plainSum(PADDED))).isEmpty();
        FecImport document = only(FecImport.TYPE);
        assertThat(document.get(FecImport.LINES)).isEqualTo(934);
        assertThat(document.get(FecImport.ENTRIES)).isEqualTo(248);
        assertThat(document.amount(FecImport.DEBIT_TOTAL)).isEqualByComparingTo("225682.23");
        assertThat(document.get(FecImport.STATUS)).isEqualTo(FecImport.Status.CONFORMING);
        assertThat(document.flag(FecImport.AS_HISTORY)).isFalse();
        List<GlEntry> lines = lines("Ferme du Pré");
        assertThat(lines).hasSize(934).allSatisfy(line -> {
            assertThat(line.get(GlEntry.VOUCHER_NO)).isEqualTo(document.name());
            assertThat(line.get(GlEntry.VALID_DATE)).hasToString("2024-03-31");
            assertThat(line.get(GlEntry.FISCAL_YEAR)).isEqualTo("2023");
        });
        assertThat(lines.getFirst().get(GlEntry.ACCOUNTING_ENTRY_NUMBER)).isEqualTo("00000001");
        assertThat(lines.getLast().get(GlEntry.ENTRY_NUMBER)).isEqualTo(248);
        assertThat(home.all(Lettering.TYPE)).hasSize(200);
        home.proveBooks();
    }

    @Test
    void what_parties_owe_agrees_with_their_accounts() {
        home.fec("import", PADDED, "--company", "Ferme du Pré", "--create");

        BigDecimal customers = home.all(PaymentLedgerEntry.TYPE).stream()
                .filter(each -> "Customer".equals(each.get(PaymentLedgerEntry.PARTY_TYPE)))
                .map(each -> each.amount(PaymentLedgerEntry.AMOUNT))
                .reduce(BigDecimal.ZERO, BigDecimal::add);
        assertThat(customers)
                .isEqualByComparingTo(
                        booked("Ferme du Pré").byAccount().get("41100000").balance());
    }

    @Test
    void a_file_that_breaks_rules_is_reported_and_nothing_is_written() {
        assertThat(home.fec("import", BLANK_VALIDATION, "--company", "Atelier Nord", "--create"))
                .isOne();

        assertThat(home.said)
                .anySatisfy(
                        line -> assertThat(line)
                                .contains(
                                        "[value-missing] 2\u202f102 fois, lignes 2, 3, 4, 5, 6…\u00a0: La colonne ValidDate est vide"));
        assertThat(home.said).contains("    2:ValidDate value-missing");
        assertThat(home.all(Company.TYPE)).isEmpty();
    }

    @Test
    void it_comes_in_as_history_when_asked() throws IOException {
        assertThat(home.fec("import", BLANK_VALIDATION, "--company", "Atelier Nord", "--create", "--as-history"))
                .as(home.said.toString())
                .isZero();

        assertThat(booked("Atelier Nord").differences(plainSum(BLANK_VALIDATION)))
                .isEmpty();
        FecImport document = only(FecImport.TYPE);
        assertThat(document.flag(FecImport.AS_HISTORY)).isTrue();
        assertThat(document.get(FecImport.STATUS)).isEqualTo(FecImport.Status.NOT_CONFORMING);
        assertThat(document.get(FecImport.ENTRIES)).isEqualTo(499);
        home.proveBooks();
        assertThat(lines("Atelier Nord")).hasSize(2_102).allSatisfy(line -> {
            assertThat(line.get(GlEntry.VALID_DATE)).isNull();
            assertThat(line.get(GlEntry.ACCOUNTING_ENTRY_NUMBER)).isEqualTo("0");
        });
    }

    @Test
    void a_fec_under_another_name_comes_in_as_history_only() throws IOException {
        assertThat(home.fec("import", TRYTON, "--company", "Dunder", "--create"))
                .isOne();
        assertThat(home.fec("import", TRYTON, "--company", "Dunder", "--create", "--as-history"))
                .as(home.said.toString())
                .isZero();

        assertThat(booked("Dunder").differences(plainSum(TRYTON))).isEmpty();
        assertThat(lines("Dunder"))
                .allSatisfy(line -> assertThat(line.get(GlEntry.FISCAL_YEAR)).isEqualTo("2018"));
    }

    @Test
    void a_file_that_is_no_fec_says_so_and_the_others_are_handled_all_the_same() {
        assertThat(home.fec("import", TAX_BOXES, PADDED, "--company", "Ferme du Pré", "--create", "--as-history"))
                .isOne();

        assertThat(home.said).contains(TAX_BOXES + "\u00a0: ce n’est pas un FEC.");
        assertThat(home.said).anySatisfy(line -> assertThat(line).contains("On y lit «\u00a0010, 85000\u00a0»"));
        assertThat(lines("Ferme du Pré")).hasSize(934);
    }

    @Test
    void cut_and_binary_files_are_reported_and_nothing_is_written() {
        byte[] whole = FecHome.sample(PADDED);
        Random random = new Random(20261122);
        byte[] noise = new byte[200_000];
        random.nextBytes(noise);
        home.files.put("bruit.txt", noise);
        home.files.put("vide.txt", new byte[0]);
        home.files.put(
                "pdf.txt", "%PDF-1.7\n\u0000\u0001\u0002\u0003obj<<>>endobj".getBytes(StandardCharsets.ISO_8859_1));
        home.files.put("coupe.txt", Arrays.copyOf(whole, whole.length / 2 + 7));
        home.files.put("entete.txt", Arrays.copyOf(whole, 60));
        for (String file : List.of("bruit.txt", "vide.txt", "pdf.txt", "coupe.txt", "entete.txt")) {
            for (String way : List.of("--create", "--as-history")) {
                int code = home.fec("import", file, "--company", "Ferme du Pré", "--create", way);
                assertThat(code).as(file + " " + home.said).isOne();
                assertThat(home.said)
                        .as(file)
                        .isNotEmpty()
                        .allSatisfy(line -> assertThat(line).doesNotContain("Exception", "eu.socle", "\u0000"));
                assertThat(String.join(" ", home.said)).contains(file);
                assertThat(home.all(Company.TYPE)).as(file).isEmpty();
            }
        }
    }

    @Test
    void a_file_is_never_taken_twice() {
        home.fec("import", PADDED, "--company", "Ferme du Pré", "--create");

        assertThat(home.fec("import", PADDED, "--company", "Ferme du Pré")).isOne();
        assertThat(home.said.getLast())
                .isEqualTo("L’exercice 2023 de Ferme du Pré contient déjà des écritures."
                        + " Un FEC se reprend dans un exercice vide.");
        assertThat(lines("Ferme du Pré")).hasSize(934);
    }

    @Test
    void an_entry_that_does_not_balance_is_named() {
        home.files.put(
                "bancal.txt",
                (header() + line("VE", "1", "411000", "120,00", "0,00") + line("VE", "1", "706000", "0,00", "100,00"))
                        .getBytes(StandardCharsets.UTF_8));

        assertThat(home.fec("import", "bancal.txt", "--company", "Bancal", "--create", "--as-history"))
                .isOne();
        assertThat(home.said.getLast())
                .startsWith("L’écriture VE 1 (2025-03-02) du fichier bancal.txt ne peut pas être reprise");
        assertThat(home.all(Company.TYPE)).isEmpty();
    }

    @Test
    void collective_accounts_without_auxiliary_belong_to_sundry_parties_and_leave_blank_again() {
        home.company("Épicerie", "EP", "404833048");
        String text =
                header() + line("VE", "1", "411000", "120,00", "0,00") + line("VE", "1", "706000", "0,00", "120,00");
        home.files.put("404833048FEC20251231.txt", text.getBytes(StandardCharsets.UTF_8));

        assertThat(home.fec("import", "404833048FEC20251231.txt", "--company", "Épicerie"))
                .as(home.said.toString())
                .isZero();

        PaymentLedgerEntry movement = only(PaymentLedgerEntry.TYPE);
        assertThat(movement.get(PaymentLedgerEntry.PARTY)).isEqualTo("Clients divers");
        home.proveBooks();
        assertThat(new String(home.export("Épicerie", "2025"), StandardCharsets.UTF_8))
                .isEqualTo(text);
    }

    @Test
    void currencies_and_letters_come_back_byte_for_byte_and_a_negative_debit_as_a_credit() {
        home.company("Négoce", "NG", "404833048");
        String text = header()
                + "AN\tA nouveaux\tAN1\t20250101\t411000\tClients\tC1\tJean & Co\tAN\t20241230\tReprise\t100,00\t0,00\tAZ\t20250302\t20250105\t110,50\tUSD\r\n"
                + "AN\tA nouveaux\tAN1\t20250101\t110000\tReport\t\t\tAN2\t20250101\tReprise bis\t0,00\t100,00\t\t\t20250105\t\t\r\n"
                + "BQ\tBanque «\u00a0pro\u00a0»\tBQ1\t20250302\t512100\tBanque\t\t\tR1\t20250302\tEncaissement\t-5,00\t0,00\t\t\t20250303\t\t\r\n"
                + "BQ\tBanque «\u00a0pro\u00a0»\tBQ1\t20250302\t421000\tPersonnel\tE7\tLou\tR1\t20250302\tEncaissement\t5,00\t0,00\tb\t20250302\t20250303\t\t\r\n"
                + "BQ\tBanque «\u00a0pro\u00a0»\tBQ2\t20250303\t401000\tFournisseurs\tF1\tFifi\tR2\t20250303\tPaiement\t70,00\t0,00\t\t\t20250303\t10000,00\tJPY\r\n"
                + "BQ\tBanque «\u00a0pro\u00a0»\tBQ2\t20250303\t512100\tBanque\t\t\tR2\t20250303\tPaiement\t0,00\t70,00\t\t\t20250303\t-10000,00\tJPY\r\n";
        String nothing =
                "BQ\tBanque «\u00a0pro\u00a0»\tBQ2\t20250303\t627000\tFrais\t\t\tR2\t20250303\tRien\t0,00\t0,00\t\t\t20250303\t\t\r\n";
        home.files.put("404833048FEC20251231.txt", (text + nothing).getBytes(StandardCharsets.UTF_8));

        assertThat(home.fec("import", "404833048FEC20251231.txt", "--company", "Négoce"))
                .as(home.said.toString())
                .isZero();

        home.proveBooks();
        assertThat(new String(home.export("Négoce", "2025"), StandardCharsets.UTF_8))
                .isEqualTo(text.replace("\t-5,00\t0,00\t", "\t0,00\t5,00\t"));
    }

    @Test
    void a_long_entry_after_many_short_ones_is_stored_whole() {
        home.company("Grossiste", "GR", "404833048");
        StringBuilder text = new StringBuilder(header());
        for (int i = 1; i <= 450; i++) {
            text.append(line("VE", Integer.toString(i), "411000", "10,00", "0,00"))
                    .append(line("VE", Integer.toString(i), "706000", "0,00", "10,00"));
        }
        for (int i = 0; i < 600; i++) {
            text.append(line(
                    "VE",
                    "451",
                    i % 2 == 0 ? "411000" : "706000",
                    i % 2 == 0 ? "1,00" : "0,00",
                    i % 2 == 0 ? "0,00" : "1,00"));
        }
        home.files.put("404833048FEC20251231.txt", text.toString().getBytes(StandardCharsets.UTF_8));

        assertThat(home.fec("import", "404833048FEC20251231.txt", "--company", "Grossiste"))
                .as(home.said.toString())
                .isZero();

        assertThat(lines("Grossiste")).hasSize(1_500);
        home.proveBooks();
    }

    private static String twoParties(String customer, String supplier) {
        return header()
                + "VE\tVentes\tVE1\t20250302\t411000\tClients\t0001\t" + customer
                + "\tF1\t20250302\tVente\t120,00\t0,00\t\t\t20250303\t\t\r\n"
                + "VE\tVentes\tVE1\t20250302\t706000\tServices\t\t\tF1\t20250302\tVente\t0,00\t120,00\t\t\t20250303\t\t\r\n"
                + "HA\tAchats\tHA1\t20250304\t401000\tFournisseurs\t0001\t" + supplier
                + "\tA1\t20250304\tAchat\t0,00\t60,00\t\t\t20250305\t\t\r\n"
                + "HA\tAchats\tHA1\t20250304\t606300\tFournitures\t\t\tA1\t20250304\tAchat\t60,00\t0,00\t\t\t20250305\t\t\r\n";
    }

    private void take(String file, String company, String text) {
        home.files.put(file, text.getBytes(StandardCharsets.UTF_8));
        assertThat(home.fec("import", file, "--company", company))
                .as(home.said.toString())
                .isZero();
    }

    private List<String> partiesOf(String company) {
        return lines(company).stream()
                .map(line -> line.get(GlEntry.PARTY))
                .filter(java.util.Objects::nonNull)
                .toList();
    }

    @Test
    void one_number_means_another_party_in_another_company_and_the_same_one_under_the_same_name() {
        home.company("Épicerie", "EP", "404833048");
        home.company("Mercerie", "ME", "732829320");
        String first = twoParties("Dupont", "Moulin");
        String second = twoParties("Martin", "MOULIN");
        take("404833048FEC20251231.txt", "Épicerie", first);
        take("732829320FEC20251231.txt", "Mercerie", second);

        assertThat(partiesOf("Épicerie")).containsExactly("0001", "0001");
        assertThat(partiesOf("Mercerie")).containsExactly("0001 - ME", "0001");
        assertThat(home.all(Customer.TYPE))
                .extracting(Customer::name, each -> each.text(Customer.CUSTOMER_NAME))
                .containsExactlyInAnyOrder(tuple("0001", "Dupont"), tuple("0001 - ME", "Martin"));
        assertThat(home.all(Supplier.TYPE)).extracting(Supplier::name).containsExactly("0001");
        home.proveBooks();
        assertThat(new String(home.export("Épicerie", "2025"), StandardCharsets.UTF_8))
                .isEqualTo(first);
        assertThat(new String(home.export("Mercerie", "2025"), StandardCharsets.UTF_8))
                .isEqualTo(second);
    }

    @Test
    void a_company_finds_its_own_parties_again_in_its_next_file_even_under_new_labels() {
        home.company("Épicerie", "EP", "404833048");
        home.company("Mercerie", "ME", "732829320");
        take("404833048FEC20251231.txt", "Épicerie", twoParties("Dupont", "Moulin"));
        take("732829320FEC20251231.txt", "Mercerie", twoParties("Martin", "Filature"));
        String next = twoParties("Dupont et fils", "Moulin SA").replace("\t2025", "\t2026");
        take("404833048FEC20261231.txt", "Épicerie", next);
        String other = twoParties("Martin SARL", "Filature SA").replace("\t2025", "\t2026");
        take("732829320FEC20261231.txt", "Mercerie", other);

        assertThat(partiesOf("Épicerie")).containsOnly("0001").hasSize(4);
        assertThat(partiesOf("Mercerie")).containsOnly("0001 - ME").hasSize(4);
        assertThat(home.all(Customer.TYPE)).hasSize(2);
        assertThat(home.all(Supplier.TYPE)).hasSize(2);
        assertThat(new String(home.export("Mercerie", "2026"), StandardCharsets.UTF_8))
                .isEqualTo(other);
    }

    private static String header() {
        return "JournalCode\tJournalLib\tEcritureNum\tEcritureDate\tCompteNum\tCompteLib\tCompAuxNum\tCompAuxLib\tPieceRef\t"
                + "PieceDate\tEcritureLib\tDebit\tCredit\tEcritureLet\tDateLet\tValidDate\tMontantdevise\tIdevise\r\n";
    }

    private static String line(String journal, String number, String account, String debit, String credit) {
        return journal + "\tVentes de détail\t" + number + "\t20250302\t" + account + "\tCompte " + account
                + "\t\t\tF1\t20250301\tVente\t" + debit + "\t" + credit + "\t\t\t20250303\t\t\r\n";
    }

    private List<GlEntry> lines(String company) {
        return home.work(unit -> unit.list(
                GlEntry.TYPE,
                GlEntry.COMPANY.is(company),
                GlEntry.FISCAL_YEAR.ascending(),
                GlEntry.ENTRY_NUMBER.ascending(),
                GlEntry.LINE_NUMBER.ascending()));
    }

    private FecBalance booked(String company) {
        FecBalance balance = new FecBalance();
        home.work(unit -> {
            lines(company)
                    .forEach(line -> balance.add(
                            unit.get(Account.TYPE, line.need(GlEntry.ACCOUNT)).text(Account.ACCOUNT_NUMBER),
                            line.text(GlEntry.PARTY),
                            line.amount(GlEntry.DEBIT),
                            line.amount(GlEntry.CREDIT)));
            return true;
        });
        return balance;
    }

    private static FecBalance plainSum(String sample) throws IOException {
        return FecChecker.check(FecScope.unknown(), new ByteArrayInputStream(FecHome.sample(sample)))
                .balance();
    }

    private <D extends Document<D>> D only(DocType<D> type) {
        List<D> all = home.all(type);
        assertThat(all).hasSize(1);
        return all.getFirst();
    }
}
