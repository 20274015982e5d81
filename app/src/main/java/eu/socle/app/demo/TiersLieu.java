package eu.socle.app.demo;

import static eu.socle.app.demo.Story.Vat.INTERMEDIATE;
import static eu.socle.app.demo.Story.Vat.NONE;
import static eu.socle.app.demo.Story.Vat.REDUCED;
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

/** A third place: desks and rooms let, a workshop, a café on weekdays, and a yearly grant. */
final class TiersLieu {

    private static final String SERVICES = "706";

    private TiersLieu() {}

    static Story story() {
        return new Story(
                new Profile(
                        "La Filature",
                        "LF",
                        "SCIC SAS",
                        "5 rue de la Filature",
                        "59100",
                        "Roubaix",
                        "1013",
                        "Parts sociales libérées",
                        42_000),
                List.of(
                        new Person(
                                "nadia@filature.example",
                                "Nadia",
                                "Haddad",
                                List.of(Role.ACCOUNTS_MANAGER, Role.SALES_MANAGER)),
                        new Person("theo@filature.example", "Théo", "Lambert", List.of(Role.SALES_USER))),
                goods(),
                buyers(),
                new Till(
                        "Café du hall",
                        EnumSet.range(DayOfWeek.MONDAY, DayOfWeek.FRIDAY),
                        List.of("Café", "Plat du jour", "Jus de pomme"),
                        16),
                charges(),
                new Payroll(7_800, 1_720, 2_340),
                List.of(
                        new Machine(1, "Ateliers Numériques", "Découpe laser", "2154", "2815", 14_900, 5),
                        new Machine(3, "Mobilier Bureau Nord", "Bureaux et fauteuils", "2184", "2818", 8_200, 7)),
                List.of(new Grant(3, "Région Hauts-de-France", "74", 48_000)));
    }

    private static List<Good> goods() {
        return List.of(
                new Good("Poste en espace partagé", "Mois", "165.00", STANDARD, SERVICES, true, 3),
                new Good("Bureau fermé", "Mois", "540.00", STANDARD, SERVICES, true, 1),
                new Good("Salle de réunion", "Heure", "24.00", STANDARD, SERVICES, true, 6),
                new Good("Grande salle", "Jour", "380.00", STANDARD, SERVICES, true, 1),
                new Good("Initiation à la découpe laser", "Pièce", "62.50", STANDARD, SERVICES, true, 6),
                new Good("Café", "Pièce", "1.64", INTERMEDIATE, "707", false, 25),
                new Good("Plat du jour", "Pièce", "10.00", INTERMEDIATE, "707", false, 18),
                new Good("Jus de pomme", "Pièce", "2.84", REDUCED, "707", false, 10),
                new Good("Livre de l’atelier", "Pièce", "17.06", REDUCED, "707", false, 2),
                new Good("Formation conventionnée", "Jour", "720.00", NONE, SERVICES, true, 1));
    }

    private static List<Buyer> buyers() {
        PartyType firm = PartyType.COMPANY;
        return List.of(
                new Buyer("Studio Pixel", firm, "12 rue de l’Alma", "59100", "Roubaix", "30 jours", 2),
                new Buyer("Coopérative Ouvrage", firm, "3 place de la Liberté", "59100", "Roubaix", "30 jours", 2),
                new Buyer("Agence Boréale", firm, "78 rue Nationale", "59000", "Lille", "30 jours", 2),
                new Buyer("Atelier Cordier", firm, "31 rue du Coq", "59200", "Tourcoing", "30 jours", 1),
                new Buyer("Mairie de Roubaix", firm, "17 Grand-Place", "59100", "Roubaix", "30 jours", 1),
                new Buyer(
                        "Métropole Formation",
                        firm,
                        "140 avenue de Flandre",
                        "59290",
                        "Wasquehal",
                        "30 jours fin de mois",
                        2),
                new Buyer("Réseau des Familles", firm, "9 rue Pierre-de-Roubaix", "59100", "Roubaix", "30 jours", 1),
                new Buyer("Lina Moreau", PartyType.INDIVIDUAL, "4 rue des Arts", "59100", "Roubaix", "Comptant", 2),
                new Buyer("Paul Vasseur", PartyType.INDIVIDUAL, "56 rue de Lannoy", "59100", "Roubaix", "Comptant", 1));
    }

    private static List<Charge> charges() {
        return List.of(
                new Charge("Foncière du Canal", "Loyer des locaux", "6132", STANDARD, 3_100, 1, "Comptant"),
                new Charge("Énergie du Nord", "Électricité et chauffage", "6061", STANDARD, 890, 1, "Comptant"),
                new Charge("Fibre Lilloise", "Accès internet", "626", STANDARD, 210, 1, "Comptant"),
                new Charge("Net Façades", "Ménage des espaces", "615", STANDARD, 640, 1, "30 jours"),
                new Charge("Épicerie Coopérative", "Denrées du café", "607", REDUCED, 480, 4, "30 jours"),
                new Charge("Brasserie du Pévèle", "Boissons du café", "607", STANDARD, 150, 1, "30 jours"),
                new Charge("Bois et Panneaux", "Matières de l’atelier", "601", STANDARD, 260, 2, "30 jours"),
                new Charge("Mutuelle des Lieux", "Assurance des locaux", "6161", NONE, 190, 1, "Comptant"),
                new Charge("Comptaliance", "Honoraires comptables", "6226", STANDARD, 310, 1, "30 jours"));
    }
}
