package eu.socle.facturx;

import eu.socle.erp.france.einvoice.Address;
import eu.socle.erp.france.einvoice.Adjustment;
import eu.socle.erp.france.einvoice.BillingProcess;
import eu.socle.erp.france.einvoice.Contact;
import eu.socle.erp.france.einvoice.Delivery;
import eu.socle.erp.france.einvoice.EInvoice;
import eu.socle.erp.france.einvoice.EInvoiceBuilder;
import eu.socle.erp.france.einvoice.ElectronicAddress;
import eu.socle.erp.france.einvoice.InvoiceType;
import eu.socle.erp.france.einvoice.ItemKind;
import eu.socle.erp.france.einvoice.LegalMention;
import eu.socle.erp.france.einvoice.LegalMentions;
import eu.socle.erp.france.einvoice.Line;
import eu.socle.erp.france.einvoice.Party;
import eu.socle.erp.france.einvoice.Payment;
import eu.socle.erp.france.einvoice.Period;
import eu.socle.erp.france.einvoice.Treatment;
import eu.socle.erp.france.einvoice.VatCategory;
import eu.socle.erp.france.einvoice.VatPoint;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The invoices of a small bakery and its neighbours: every case the French rules tell apart. */
final class Samples {

    static final LocalDate DAY = LocalDate.of(2026, 11, 22);
    private static final String CONSUMER = "Camille Thomas";
    private static final LegalMentions MENTIONS = LegalMentions.french();

    private Samples() {}

    static Map<String, EInvoice> all() {
        Map<String, EInvoice> all = new LinkedHashMap<>();
        all.put("three-rates", threeRates().build());
        all.put("discounts", discounts().build());
        all.put("credit-note", creditNote().build());
        all.put("deposit", deposit().build());
        all.put("after-deposit", afterDeposit().build());
        all.put("paid", paid().build());
        all.put("franchise", franchise().build());
        all.put("reverse-charge", reverseCharge().build());
        all.put("intra-eu-goods", intraEuGoods().build());
        all.put("intra-eu-services", intraEuServices().build());
        all.put("export-dollars", export().build());
        all.put("consumer", consumer().build());
        all.put("corrective", corrective().build());
        all.put("public-body", publicBody().build());
        all.put("direct-debit", directDebit().build());
        all.put("exempt-training", training().build());
        all.put("on-receipts", directDebit().vatPoint(VatPoint.PAYMENT).build());
        all.put("two-pages", twoPages().build());
        all.put("long-names", longNames().build());
        return all;
    }

    static Party bakery() {
        return Party.french(
                        "Boulangerie Lemoine",
                        "732829320",
                        "FR44732829320",
                        Address.france("14 rue des Carmes", "44000", "Nantes"))
                .withSiret("73282932000074")
                .withLegalText("SARL au capital de 8\u202f000,00\u00a0€, RCS Nantes")
                .withContact(new Contact("Claire Morel", "02 40 12 34 56", "facturation@lemoine.example"));
    }

    static Party possibles() {
        return Party.french(
                "La Fabrique des Possibles",
                "404833048",
                "FR83404833048",
                Address.france("12 quai des Antilles", "44200", "Nantes"));
    }

    static EInvoiceBuilder draft(String number, Party seller, Party buyer) {
        EInvoiceBuilder builder = EInvoice.builder(number, DAY)
                .seller(seller)
                .buyer(buyer)
                .treatment(Treatment.of(buyer, buyer.name().equals(CONSUMER)))
                .delivery(new Delivery(null, null, DAY.minusDays(1)))
                .payment(Payment.transfer("FR7630006000011234567890189", "AGRIFRPP", DAY.plusDays(30))
                        .withTerms("30 jours date de facture")
                        .withReference(number));
        standardMentions(DAY).forEach(builder::mention);
        return builder;
    }

    static List<LegalMention> standardMentions(LocalDate day) {
        return List.of(
                MENTIONS.at("NO_EARLY_DISCOUNT", day), MENTIONS.at("PENALTIES", day), MENTIONS.at("RECOVERY_FEE", day));
    }

    static Line line(int number, ItemKind kind, String name, String quantity, String unit, String price, String rate) {
        return line(number, kind, name, null, quantity, unit, price, null, VatCategory.S, rate);
    }

    static Line line(
            int number,
            ItemKind kind,
            String name,
            @Nullable String description,
            String quantity,
            String unit,
            String price,
            @Nullable String discount,
            VatCategory category,
            String rate) {
        BigDecimal gross = new BigDecimal(price);
        BigDecimal percent = discount == null ? BigDecimal.ZERO : new BigDecimal(discount);
        BigDecimal net = gross.multiply(new BigDecimal(100).subtract(percent))
                .movePointLeft(2)
                .setScale(6, RoundingMode.HALF_UP);
        BigDecimal amount = net.multiply(new BigDecimal(quantity)).setScale(2, RoundingMode.HALF_UP);
        return new Line(
                String.valueOf(number),
                kind,
                null,
                name,
                description,
                new BigDecimal(quantity),
                unit,
                net,
                discount == null ? null : gross,
                discount == null ? null : percent,
                List.of(),
                amount,
                category,
                new BigDecimal(rate),
                null);
    }

    static EInvoiceBuilder threeRates() {
        return draft("F-2026-0042", bakery(), possibles())
                .vatPoint(VatPoint.INVOICE_DATE)
                .orderReference("BC-2026-117")
                .delivery(new Delivery(null, null, LocalDate.of(2026, 11, 20)))
                .note("AAI", "Buffet du vendredi 20 novembre, livraison à 11 h, entrée côté quai.")
                .line(line(1, ItemKind.GOODS, "Buffet salé, par personne", "45", "C62", "11.80", "10"))
                .line(line(
                        2,
                        ItemKind.GOODS,
                        "Plateau de 60 mignardises",
                        null,
                        "3",
                        "C62",
                        "42.00",
                        "5",
                        VatCategory.S,
                        "10"))
                .line(line(3, ItemKind.GOODS, "Pain de campagne 800 g", "12", "C62", "3.40", "5.5"))
                .line(line(
                        4,
                        ItemKind.GOODS,
                        "Brioche à partager 500 g",
                        null,
                        "8",
                        "C62",
                        "8.60",
                        "10",
                        VatCategory.S,
                        "5.5"))
                .line(line(5, ItemKind.GOODS, "Jus de pomme fermier 1 L", "20", "XBO", "3.10", "5.5"))
                .line(line(6, ItemKind.GOODS, "Cidre brut 75 cl", "12", "XBO", "5.40", "20"))
                .line(line(7, ItemKind.SERVICE, "Livraison et mise en place", "1", "LS", "60.00", "20"));
    }

    static EInvoiceBuilder discounts() {
        BigDecimal ten = new BigDecimal("10");
        BigDecimal twenty = new BigDecimal("20");
        Line plain = line(1, ItemKind.GOODS, "Farine de blé T65, sac de 25 kg", "40", "XBG", "18.75", "5.5");
        Line reduced = new Line(
                "2",
                ItemKind.GOODS,
                "PET-2",
                "Pétrin à spirale 20 L",
                "Garantie deux ans, pièces et main-d’œuvre",
                new BigDecimal("1"),
                "C62",
                new BigDecimal("2450"),
                null,
                null,
                List.of(new Adjustment(
                        false,
                        new BigDecimal("245.00"),
                        new BigDecimal("2450.00"),
                        ten,
                        "Remise de salon",
                        VatCategory.S,
                        twenty)),
                new BigDecimal("2205.00"),
                VatCategory.S,
                twenty,
                null);
        return draft("F-2026-0043", bakery(), possibles())
                .line(plain)
                .line(reduced)
                .adjustment(Adjustment.allowance(
                        new BigDecimal("37.50"), "Remise de fidélité", VatCategory.S, new BigDecimal("5.5")))
                .adjustment(Adjustment.charge(new BigDecimal("90.00"), "Port", VatCategory.S, twenty));
    }

    static EInvoiceBuilder creditNote() {
        return draft("A-2026-0007", bakery(), possibles())
                .type(InvoiceType.CREDIT_NOTE)
                .delivery(null)
                .preceding("F-2026-0042", LocalDate.of(2026, 11, 20))
                .line(line(1, ItemKind.GOODS, "Brioche à partager 500 g, non livrée", "2", "C62", "7.74", "5.5"));
    }

    static EInvoiceBuilder deposit() {
        return draft("F-2026-0044", bakery(), possibles())
                .type(InvoiceType.DEPOSIT)
                .delivery(null)
                .orderReference("BC-2026-131")
                .line(line(1, ItemKind.SERVICE, "Acompte de 30 % sur le buffet de Noël", "1", "LS", "600.00", "10"));
    }

    static EInvoiceBuilder afterDeposit() {
        return draft("F-2026-0045", bakery(), possibles())
                .process(BillingProcess.AFTER_DEPOSIT)
                .preceding("F-2026-0044", DAY)
                .prepaid(new BigDecimal("660.00"))
                .line(line(1, ItemKind.SERVICE, "Buffet de Noël, 80 personnes", "80", "C62", "25.00", "10"));
    }

    static EInvoiceBuilder paid() {
        return draft("F-2026-0046", bakery(), possibles())
                .process(BillingProcess.PAID)
                .payment(new Payment("48", "Carte bancaire", null, null, null, null, DAY, null, null))
                .prepaid(new BigDecimal("21.10"))
                .line(line(1, ItemKind.GOODS, "Galette frangipane, 6 parts", "1", "C62", "20.00", "5.5"));
    }

    static EInvoiceBuilder franchise() {
        Party seller = Party.french(
                        "Jeanne Kervella",
                        "552100554",
                        null,
                        Address.france("3 venelle du Port", "29900", "Concarneau"))
                .withLegalText("Entrepreneur individuel (EI)");
        return draft("2026-12", seller, possibles())
                .exemption(VatCategory.E, MENTIONS.at("FRANCHISE", DAY))
                .line(line(
                        1,
                        ItemKind.SERVICE,
                        "Illustration de couverture",
                        null,
                        "1",
                        "LS",
                        "850.00",
                        null,
                        VatCategory.E,
                        "0"))
                .line(line(2, ItemKind.SERVICE, "Corrections", null, "2.5", "HUR", "45.00", null, VatCategory.E, "0"));
    }

    static EInvoiceBuilder reverseCharge() {
        return draft("F-2026-0047", bakery(), possibles())
                .exemption(VatCategory.AE, MENTIONS.at("REVERSE_CHARGE_CONSTRUCTION", DAY))
                .line(line(
                        1,
                        ItemKind.SERVICE,
                        "Pose de cloisons, sous-traitance",
                        null,
                        "38.5",
                        "MTK",
                        "42.90",
                        null,
                        VatCategory.AE,
                        "0"));
    }

    static Party berlin() {
        return new Party(
                "Kantine am Kanal GmbH",
                null,
                null,
                null,
                null,
                "DE136695976",
                new Address("Paul-Lincke-Ufer 39", null, "10999", "Berlin", "DE"),
                new ElectronicAddress("9930", "DE136695976"),
                null);
    }

    static EInvoiceBuilder intraEuGoods() {
        return draft("F-2026-0048", bakery(), berlin())
                .exemption(VatCategory.K, MENTIONS.at("INTRA_EU_GOODS", DAY))
                .delivery(new Delivery("Kantine am Kanal GmbH", berlin().address(), DAY.minusDays(2)))
                .line(line(
                        1,
                        ItemKind.GOODS,
                        "Biscuits au beurre salé, carton de 24",
                        null,
                        "30",
                        "XBX",
                        "61.20",
                        null,
                        VatCategory.K,
                        "0"));
    }

    static EInvoiceBuilder intraEuServices() {
        return draft("F-2026-0049", bakery(), berlin())
                .exemption(VatCategory.AE, MENTIONS.at("INTRA_EU_SERVICES", DAY))
                .period(new Period(LocalDate.of(2026, 11, 1), LocalDate.of(2026, 11, 15)))
                .line(line(
                        1,
                        ItemKind.SERVICE,
                        "Formation au feuilletage",
                        null,
                        "2",
                        "DAY",
                        "900.00",
                        null,
                        VatCategory.AE,
                        "0"));
    }

    static EInvoiceBuilder export() {
        Party buyer = new Party(
                "Maison Bleue Inc.",
                null,
                null,
                null,
                null,
                null,
                new Address("451 Larkin Street", "Suite 12", "94102", "San Francisco", "US"),
                ElectronicAddress.email("ap@maison-bleue.example"),
                null);
        return draft("F-2026-0050", bakery(), buyer)
                .currency("USD", new BigDecimal("0.8621"))
                .exemption(VatCategory.G, MENTIONS.at("EXPORT", DAY))
                .delivery(new Delivery(null, null, DAY))
                .line(line(
                        1,
                        ItemKind.GOODS,
                        "Caramels, boîte de 500 g",
                        null,
                        "1200",
                        "XBX",
                        "9.125",
                        null,
                        VatCategory.G,
                        "0"));
    }

    static EInvoiceBuilder consumer() {
        Party buyer = new Party(
                CONSUMER,
                null,
                null,
                null,
                null,
                null,
                Address.france("8 allée des Tilleuls", "44100", "Nantes"),
                ElectronicAddress.email("camille.thomas@courriel.example"),
                null);
        return draft("F-2026-0051", bakery(), buyer)
                .line(line(1, ItemKind.GOODS, "Pièce montée, 40 choux", "1", "C62", "86.36", "10"));
    }

    static EInvoiceBuilder corrective() {
        return draft("F-2026-0052", bakery(), possibles())
                .type(InvoiceType.CORRECTIVE)
                .preceding("F-2026-0043", DAY)
                .line(line(1, ItemKind.GOODS, "Farine de blé T65, sac de 25 kg", "40", "XBG", "17.90", "5.5"));
    }

    static EInvoiceBuilder publicBody() {
        Party town = Party.french(
                        "Commune de Rezé",
                        "214401432",
                        null,
                        Address.france("Place Jean-Baptiste-Daviais", "44400", "Rezé"))
                .withSiret("21440143200013");
        return draft("F-2026-0053", bakery(), town)
                .buyerReference("SERVICE-FETES")
                .orderReference("EJ-2026-009812")
                .contractReference("MARCHE-2026-14")
                .line(line(1, ItemKind.GOODS, "Goûter des écoles, par enfant", "640", "C62", "1.85", "5.5"));
    }

    static EInvoiceBuilder directDebit() {
        return draft("F-2026-0054", bakery(), possibles())
                .payment(new Payment(
                        "59",
                        "Prélèvement SEPA",
                        "FR7630006000011234567890189",
                        null,
                        null,
                        "F-2026-0054",
                        DAY.plusDays(15),
                        null,
                        new Payment.Mandate("MANDAT-0042", "FR72ZZZ123456")))
                .line(line(1, ItemKind.GOODS, "Pain quotidien, abonnement de novembre", "22", "DAY", "14.20", "5.5"));
    }

    static EInvoiceBuilder training() {
        return draft("F-2026-0055", bakery(), possibles())
                .exemption(VatCategory.E, MENTIONS.at("EXEMPT_EDUCATION", DAY))
                .line(line(
                        1,
                        ItemKind.SERVICE,
                        "Atelier pain au levain",
                        "Douze stagiaires, le samedi 14 novembre",
                        "7",
                        "HUR",
                        "120.00",
                        null,
                        VatCategory.E,
                        "0"))
                .line(line(2, ItemKind.GOODS, "Livre « Le levain chez soi »", "12", "C62", "19.43", "5.5"));
    }

    static EInvoiceBuilder twoPages() {
        EInvoiceBuilder builder = draft("F-2026-0056", bakery(), possibles())
                .period(new Period(LocalDate.of(2026, 10, 1), LocalDate.of(2026, 10, 31)));
        for (int day = 1; day <= 31; day++) {
            builder.line(line(
                    day,
                    ItemKind.GOODS,
                    "Livraison du %d octobre : pains et viennoiseries".formatted(day),
                    day % 7 == 0 ? "Commande du dimanche, avec six tartes aux pommes" : null,
                    String.valueOf(20 + day),
                    "C62",
                    "1." + (10 + day),
                    day % 3 == 0 ? "5" : null,
                    VatCategory.S,
                    "5.5"));
        }
        return builder;
    }

    static EInvoiceBuilder longNames() {
        Party seller = Party.french(
                        "Société coopérative d’intérêt collectif des artisans boulangers et pâtissiers du pays de Retz et de l’estuaire",
                        "732829320",
                        "FR44732829320",
                        new Address(
                                "Zone d’activité de l’Île-aux-Moines",
                                "Bâtiment C, deuxième étage, porte 214",
                                "44210",
                                "Pornic",
                                "FR"))
                .withLegalText(
                        "SCIC SA à capital variable, capital minimal de 18\u202f500,00\u00a0€, RCS Saint-Nazaire")
                .withContact(new Contact(
                        "Service de la comptabilité clients",
                        "02 40 12 34 56",
                        "comptabilite.clients@artisans-du-pays-de-retz.example"));
        Party buyer = Party.french(
                "Association pour la sauvegarde et l’animation du patrimoine maritime et fluvial de la Loire-Atlantique",
                "404833048",
                "FR83404833048",
                new Address(
                        "Maison des associations, espace Jacques-Prévert",
                        "25 bis boulevard du Général-de-Gaulle",
                        "44600",
                        "Saint-Nazaire Cedex",
                        "FR"));
        return draft("FACTURE-2026-SAINT-NAZAIRE-0000123", seller, buyer)
                .orderReference("COMMANDE-ANNUELLE-2026-PATRIMOINE-0042")
                .delivery(new Delivery(
                        "Musée de la Marine en bois",
                        new Address(
                                "Quai du Commando, forme-écluse Louis-Joubert", null, "44600", "Saint-Nazaire", "FR"),
                        DAY))
                .line(line(
                        1,
                        ItemKind.SERVICE,
                        "Conception, réalisation et mise en place d’un buffet de spécialités ligériennes pour l’inauguration de l’exposition « Gens de Loire »",
                        "Y compris la vaisselle réutilisable, le service par quatre personnes, l’installation la veille et le retrait des déchets triés",
                        "1250",
                        "HUR",
                        "1234.567891",
                        "12.5",
                        VatCategory.S,
                        "20"))
                .line(line(
                        2,
                        ItemKind.GOODS,
                        "Référence-sans-espace-0123456789-ABCDEFGHIJKLMNOPQRSTUVWXYZ-0123456789-ABCDEFGHIJ",
                        "98765.4321",
                        "KGM",
                        "99.99",
                        "5.5"));
    }
}
