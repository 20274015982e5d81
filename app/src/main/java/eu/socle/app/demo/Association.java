package eu.socle.app.demo;

import static eu.socle.app.demo.Story.Vat.INTERMEDIATE;
import static eu.socle.app.demo.Story.Vat.NONE;
import static eu.socle.app.demo.Story.Vat.REDUCED;
import static eu.socle.app.demo.Story.Vat.SPECIAL;
import static eu.socle.app.demo.Story.Vat.STANDARD;

import eu.socle.app.demo.Story.Buyer;
import eu.socle.app.demo.Story.Charge;
import eu.socle.app.demo.Story.Good;
import eu.socle.app.demo.Story.Grant;
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

/** An association of live music: memberships, concerts, lessons, a bar on two evenings, and grants. */
final class Association {

    private static final String SERVICES = "706";

    private Association() {}

    static Story story() {
        return new Story(
                new Profile(
                        "Les Passeurs d’Ondes",
                        "LPO",
                        "Association loi de 1901",
                        "21 rue des Carmes",
                        "63000",
                        "Clermont-Ferrand",
                        "102",
                        "Apport des fondateurs",
                        12_000),
                List.of(
                        new Person(
                                "odile@passeurs.example",
                                "Odile",
                                "Fournier",
                                List.of(Role.ACCOUNTS_MANAGER, Role.SALES_MANAGER)),
                        new Person("samir@passeurs.example", "Samir", "Toumi", List.of(Role.SALES_USER))),
                goods(),
                buyers(),
                new Till(
                        "Billetterie et bar",
                        EnumSet.of(DayOfWeek.FRIDAY, DayOfWeek.SATURDAY),
                        List.of("Billet de concert", "Boisson du bar", "Assiette du bar"),
                        34),
                charges(),
                new Payroll(5_900, 1_300, 1_770),
                List.of(new Machine(2, "Sono Massif", "Console de mixage", "2154", "2815", 5_200, 5)),
                List.of(
                        new Grant(2, "Direction régionale des affaires culturelles", "74", 26_000),
                        new Grant(8, "Département du Puy-de-Dôme", "74", 14_000)));
    }

    private static List<Buyer> buyers() {
        PartyType firm = PartyType.COMPANY;
        return List.of(
                new Buyer(
                        "Ville de Clermont-Ferrand",
                        firm,
                        "10 rue Philippe-Marcombes",
                        "63000",
                        "Clermont-Ferrand",
                        "30 jours",
                        2),
                new Buyer("Centre culturel de Thiers", firm, "7 place Lafayette", "63300", "Thiers", "30 jours", 1),
                new Buyer(
                        "Lycée Sidoine-Apollinaire",
                        firm,
                        "20 rue Jean-Richepin",
                        "63000",
                        "Clermont-Ferrand",
                        "30 jours",
                        1),
                new Buyer(
                        "Festival des Volcans",
                        firm,
                        "2 chemin des Crêtes",
                        "63122",
                        "Ceyrat",
                        "30 jours fin de mois",
                        2),
                new Buyer("Compagnie du Lac", firm, "15 rue du Port", "63000", "Clermont-Ferrand", "30 jours", 1),
                new Buyer(
                        "Marie Chabrol",
                        PartyType.INDIVIDUAL,
                        "33 avenue Carnot",
                        "63000",
                        "Clermont-Ferrand",
                        "Comptant",
                        1),
                new Buyer(
                        "Yann Delmas",
                        PartyType.INDIVIDUAL,
                        "8 rue Blatin",
                        "63000",
                        "Clermont-Ferrand",
                        "Comptant",
                        1));
    }

    private static List<Charge> charges() {
        return List.of(
                new Charge("Régie du Puy", "Loyer de la salle", "6132", STANDARD, 980, 1, "Comptant"),
                new Charge("Énergies d’Auvergne", "Électricité", "6061", STANDARD, 310, 1, "Comptant"),
                new Charge("Sono Massif", "Location de sonorisation", "6135", STANDARD, 620, 2, "30 jours"),
                new Charge("Artistes Associés", "Cessions de spectacles", "611", REDUCED, 1_650, 2, "30 jours"),
                new Charge("Brasserie des Dômes", "Boissons du bar", "607", STANDARD, 290, 2, "30 jours"),
                new Charge("Imprimerie Chaptal", "Affiches et programmes", "6236", STANDARD, 160, 1, "30 jours"),
                new Charge("Assurance des Associations", "Responsabilité civile", "6161", NONE, 88, 1, "Comptant"),
                new Charge("Comptoir du Chiffre", "Honoraires comptables", "6226", STANDARD, 190, 1, "30 jours"));
    }

    private static List<Good> goods() {
        return List.of(
                new Good("Adhésion annuelle", "Année", "20.00", NONE, "758", true, 6),
                new Good("Billet de concert", "Pièce", "11.75", SPECIAL, SERVICES, true, 24),
                new Good("Spectacle livré", "Forfait", "1450.00", REDUCED, SERVICES, true, 1),
                new Good("Stage de musique", "Jour", "95.00", STANDARD, SERVICES, true, 4),
                new Good("Location de matériel", "Jour", "140.00", STANDARD, SERVICES, true, 2),
                new Good("Assiette du bar", "Pièce", "8.18", INTERMEDIATE, "707", false, 12),
                new Good("Boisson du bar", "Pièce", "2.50", INTERMEDIATE, "707", false, 30),
                new Good("Disque", "Pièce", "12.50", STANDARD, "707", false, 3));
    }
}
