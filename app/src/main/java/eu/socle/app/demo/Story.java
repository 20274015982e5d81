package eu.socle.app.demo;

import eu.socle.erp.party.PartyType;
import java.time.DayOfWeek;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What is told of an organisation: who it is, what it sells and to whom, what it buys, whom it pays. Amounts are in euros
 * before tax, accounts are the first digits of the chart.
 */
record Story(
        Profile profile,
        List<Person> team,
        List<Good> goods,
        List<Buyer> buyers,
        @Nullable Till till,
        List<Charge> charges,
        Payroll payroll,
        List<Machine> machines,
        List<Grant> grants) {

    /** The organisation itself. */
    record Profile(
            String name,
            String abbr,
            String legalForm,
            String street,
            String postcode,
            String city,
            String fundsAccount,
            String fundsLabel,
            int funds) {}

    /** Someone who works there and has an account. */
    record Person(String email, String firstName, String lastName, List<String> roles) {}

    /** Something sold; the quantity is that of an ordinary line. */
    record Good(String code, String unit, String price, Vat vat, String account, boolean service, int quantity) {}

    /** A customer who orders so many times a month, on average, and is billed under given terms. */
    record Buyer(
            String name, PartyType type, String street, String postcode, String city, String terms, int perMonth) {}

    /** Sales across the counter: one invoice a day, paid at once. */
    record Till(String name, Set<DayOfWeek> open, List<String> goods, int quantity) {}

    /** What a supplier bills: so many invoices a month of about an amount. */
    record Charge(String supplier, String label, String account, Vat vat, int amount, int perMonth, String terms) {}

    /** What the team costs each month. */
    record Payroll(int gross, int employeeShare, int employerShare) {}

    /** A lasting purchase, some months after the beginning, used over years. */
    record Machine(int month, String supplier, String label, String account, String wear, int amount, int years) {}

    /** Money given once a year. */
    record Grant(int month, String giver, String account, int amount) {}

    /** A rate of VAT, as the templates of the company begin. */
    enum Vat {
        STANDARD("TVA 20"),
        INTERMEDIATE("TVA 10"),
        REDUCED("TVA 5,5"),
        SPECIAL("TVA 2,1"),
        NONE("Exonéré");

        private final String template;

        Vat(String template) {
            this.template = template;
        }

        String template() {
            return template;
        }
    }
}
