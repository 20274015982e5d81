package eu.socle.app.demo;

import static eu.socle.app.demo.Story.Vat.INTERMEDIATE;
import static eu.socle.app.demo.Story.Vat.NONE;
import static eu.socle.app.demo.Story.Vat.REDUCED;
import static eu.socle.app.demo.Story.Vat.STANDARD;

import eu.socle.app.demo.Story.Buyer;
import eu.socle.app.demo.Story.Charge;
import eu.socle.app.demo.Story.Good;
import eu.socle.app.demo.Story.Machine;
import eu.socle.app.demo.Story.Payroll;
import eu.socle.app.demo.Story.Person;
import eu.socle.app.demo.Story.Profile;
import eu.socle.app.demo.Story.Till;
import eu.socle.erp.party.PartyType;
import eu.socle.kernel.Role;
import java.time.DayOfWeek;
import java.util.EnumSet;
import java.util.List;

/** A bakery: a counter open six days a week, restaurants and schools delivered, flour and ovens. */
final class Boulangerie {

    private static final String GOODS = "701";

    private Boulangerie() {}

    static Story story() {
        return new Story(
                new Profile(
                        "Boulangerie du Pont-Neuf",
                        "BPN",
                        "SARL",
                        "14 rue du Pont-Neuf",
                        "44400",
                        "Rezé",
                        "1013",
                        "Capital versé à la constitution",
                        30_000),
                List.of(
                        new Person(
                                "claire@boulangerie.example",
                                "Claire",
                                "Guillou",
                                List.of(Role.ACCOUNTS_MANAGER, Role.SALES_MANAGER)),
                        new Person("hugo@boulangerie.example", "Hugo", "Marchand", List.of(Role.SALES_USER))),
                goods(),
                buyers(),
                new Till(
                        "Ventes au comptoir",
                        EnumSet.range(DayOfWeek.TUESDAY, DayOfWeek.SUNDAY),
                        List.of("Baguette tradition", "Croissant", "Pain de campagne", "Formule déjeuner", "Limonade"),
                        42),
                charges(),
                new Payroll(6_900, 1_520, 2_070),
                List.of(
                        new Machine(0, "Fours Bonnet", "Four à soles électrique", "2154", "2815", 21_600, 8),
                        new Machine(7, "Froid Service Ouest", "Chambre de pousse", "2154", "2815", 6_400, 5)),
                List.of());
    }

    private static List<Good> goods() {
        return List.of(
                new Good("Baguette tradition", "Pièce", "1.14", REDUCED, GOODS, false, 60),
                new Good("Pain de campagne", "Pièce", "3.60", REDUCED, GOODS, false, 14),
                new Good("Pain complet", "Kilogramme", "5.20", REDUCED, GOODS, false, 8),
                new Good("Croissant", "Pièce", "1.04", REDUCED, GOODS, false, 40),
                new Good("Brioche", "Pièce", "5.40", REDUCED, GOODS, false, 8),
                new Good("Formule déjeuner", "Pièce", "7.73", INTERMEDIATE, GOODS, false, 12),
                new Good("Buffet salé", "Pièce", "11.80", INTERMEDIATE, GOODS, true, 30),
                new Good("Pièce montée", "Pièce", "86.00", REDUCED, GOODS, false, 2),
                new Good("Limonade", "Pièce", "2.36", REDUCED, "707", false, 10),
                new Good("Cidre brut", "Pièce", "4.50", STANDARD, "707", false, 8),
                new Good("Livraison", "Forfait", "18.00", STANDARD, "708", true, 1));
    }

    private static List<Buyer> buyers() {
        PartyType firm = PartyType.COMPANY;
        return List.of(
                new Buyer("Brasserie des Halles", firm, "2 place du Marché", "44000", "Nantes", "30 jours", 4),
                new Buyer("Hôtel de la Gare", firm, "27 boulevard de Stalingrad", "44000", "Nantes", "30 jours", 3),
                new Buyer("Café du Commerce", firm, "8 rue Jean-Jaurès", "44400", "Rezé", "30 jours fin de mois", 3),
                new Buyer("Restaurant L’Embarcadère", firm, "1 quai Surcouf", "44400", "Rezé", "30 jours", 2),
                new Buyer(
                        "Traiteur Kerviel", firm, "45 route de Clisson", "44200", "Nantes", "45 jours fin de mois", 2),
                new Buyer("Collège Salvador-Allende", firm, "22 rue des Déportés", "44400", "Rezé", "30 jours", 2),
                new Buyer("Association Les Tilleuls", firm, "6 allée des Tilleuls", "44400", "Rezé", "30 jours", 1),
                new Buyer("Résidence Beau Soleil", firm, "90 avenue de la Libération", "44400", "Rezé", "30 jours", 2),
                new Buyer(
                        "Jeanne Le Goff", PartyType.INDIVIDUAL, "3 impasse des Lilas", "44400", "Rezé", "Comptant", 1),
                new Buyer("Karim Benali", PartyType.INDIVIDUAL, "17 rue Félix-Faure", "44400", "Rezé", "Comptant", 1));
    }

    private static List<Charge> charges() {
        return List.of(
                new Charge("Minoterie Girardeau", "Farine de blé T65", "601", REDUCED, 990, 4, "30 jours"),
                new Charge("Laiterie du Val", "Beurre, lait et crème", "601", REDUCED, 430, 4, "30 jours"),
                new Charge("Coopérative des Œufs de l’Ouest", "Œufs frais", "601", REDUCED, 240, 2, "30 jours"),
                new Charge("Boissons Martineau", "Boissons", "607", STANDARD, 310, 1, "30 jours"),
                new Charge("Emballages Duval", "Sachets et boîtes", "6026", STANDARD, 180, 1, "30 jours"),
                new Charge("Énergie de l’Estuaire", "Électricité", "6061", STANDARD, 780, 1, "Comptant"),
                new Charge("Immobilière du Pont", "Loyer du fournil", "6132", STANDARD, 1_350, 1, "Comptant"),
                new Charge(
                        "Assurances Mutuelles de l’Ouest",
                        "Multirisque professionnelle",
                        "6161",
                        NONE,
                        145,
                        1,
                        "Comptant"),
                new Charge("Cabinet Rousseau", "Honoraires comptables", "6226", STANDARD, 260, 1, "30 jours"),
                new Charge("Télécom Atlantique", "Téléphone et internet", "626", STANDARD, 64, 1, "Comptant"));
    }
}
