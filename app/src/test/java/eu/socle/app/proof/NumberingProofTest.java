package eu.socle.app.proof;

import static org.assertj.core.api.Assertions.assertThat;

import eu.socle.app.proof.CheckerJournal.Mark;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.Test;

/** R01 and R02: eight people submit fifty invoices each on one series, thirty-two of them before a release, with credit notes, cancellations and mistakes in between. */
class NumberingProofTest {

    private static final int CLIENTS = Scale.of(8, 32, 32);
    private static final int SUBMITS = Scale.of(50, 60, 500);

    private final CheckerJournal journal = new CheckerJournal("numbering");

    @Test
    void people_share_a_series_without_gap_duplicate_or_error() throws InterruptedException {
        Load load = Load.of("numbering");
        try (LiveSite live = LiveSite.open()) {
            Client client = live.login();
            Bakery bakery = Bakery.opened(client);
            load.run(CLIENTS, (number, random) -> {
                for (int i = 0; i < SUBMITS; i++) {
                    one(client, bakery, random, number + "-" + i);
                }
            });
            holds(live.read());
        }
    }

    private void one(Client client, Bakery bakery, Random random, String key) {
        String name = random.nextBoolean() ? atOnce(client, bakery, random, key) : inTwo(client, bakery, random, key);
        switch (random.nextInt(10)) {
            case 0 -> noted(key + "-cancel", "cancel", client.take(Bakery.INVOICE, "cancel", name, ""), 200);
            case 1 -> creditNote(client, name, key);
            case 2 -> noted(key + "-wrong", "wrong", client.create(Bakery.INVOICE, "", Bakery.refused()), 201);
            default -> {}
        }
    }

    private String atOnce(Client client, Bakery bakery, Random random, String key) {
        return noted(key, "submit", client.create(Bakery.INVOICE, "", bakery.invoice(random, 1)), 201)
                .name();
    }

    private String inTwo(Client client, Bakery bakery, Random random, String key) {
        String draft = client.create(Bakery.INVOICE, "", bakery.invoice(random, 0))
                .expect(201)
                .name();
        return noted(key, "submit", client.take(Bakery.INVOICE, "submit", draft, ""), 200)
                .name();
    }

    private void creditNote(Client client, String name, String key) {
        Map<String, Object> note = client.post(
                        "/api/new/sales-invoice?from=Sales%20Invoice&as=credit-note&source=" + Client.encoded(name),
                        "",
                        Map.of())
                .expect(200)
                .json();
        Map<String, Object> body = new java.util.HashMap<>(Wanted.of(note));
        body.put("docstatus", 1);
        noted(key + "-note", "note", client.create(Bakery.INVOICE, "", body), 201);
    }

    private Client.Reply noted(String key, String what, Client.Reply reply, int wanted) {
        boolean ok = reply.status() == wanted;
        journal.note(key, what, ok ? Mark.OK : Mark.FAIL, ok ? reply.name() : reply.status() + " " + reply.body());
        return reply;
    }

    private void holds(FinalRead read) {
        List<CheckerJournal.Line> failed = journal.marked(Mark.FAIL);
        assertThat(failed)
                .as("refusals are those of the mistakes")
                .allMatch(line -> line.what().equals("wrong"));
        assertThat(failed)
                .as("a mistake is told as one")
                .allMatch(line -> line.text().startsWith("422 "))
                .isNotEmpty();
        Map<String, String> submitted = journal.confirmed("submit");
        String prefix = submitted.values().iterator().next().replaceFirst("\\d+$", "");
        assertThat(new HashSet<>(new Invariants(read).withoutGap(prefix)))
                .as("every confirmed number is stored, and no other")
                .isEqualTo(new HashSet<>(submitted.values()))
                .hasSize(CLIENTS * SUBMITS);
        int notes =
                journal.confirmed("note").size() + journal.confirmed("cancel").size();
        assertThat(new Invariants(read).withoutGap(prefix.replace("FA", "AV"))).hasSize(notes);
        assertThat(read.number("select count(*) from {Sales Invoice} where docstatus = 0"))
                .isZero();
        new Invariants(read).invoicesAreBookedOnce();
        new Invariants(read).booksHold();
    }
}
