package eu.socle.app.proof;

import static org.assertj.core.api.Assertions.assertThat;

import eu.socle.app.Modules;
import eu.socle.app.proof.CheckerJournal.Mark;
import eu.socle.platform.sites.Server;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/**
 * R25: this release and a made-up next one share a database for a while. People work on the former all along, while the
 * next one changes the tables under it; then on both; then on the next one alone. Nobody sees an error.
 */
@Tag("prove")
class RollingUpgradeProofTest {

    private static final int CLIENTS = 6;
    private static final int ENOUGH = 30;

    @Test
    void nobody_notices_that_a_release_takes_the_place_of_another() throws Exception {
        Load load = Load.of("rolling-upgrade");
        Server server = LiveSite.freshServer();
        Map<String, String> database = RealProgram.on(server);
        List<String> next = RealProgram.command(NextRelease.class.getName(), "start");
        try (RealProgram former = RealProgram.start("rolling-former", database)) {
            Stubborn people = new Stubborn("rolling-upgrade", load, former.login(), CLIENTS);
            Wait.until("the former release serves", () -> people.confirmed() > ENOUGH);
            try (RealProgram newer = RealProgram.start(next, "rolling-newer", database)) {
                assertThat(newer.errors()).contains("was first saved in");
                Client there = newer.login();
                there.create("Delivery Round", "", Map.of("title", "Rezé sud", "stops", 4))
                        .expect(201);
                people.alsoOn(there);
                Wait.seconds(Scale.of(5, 20, 600));
                people.onlyOn(there);
                former.close();
                int before = people.confirmed();
                Wait.until("the next release serves alone", () -> people.confirmed() > before + ENOUGH);
                people.stop();
                assertThat(there.get("/api/doc/delivery-round?limit=5")
                                .expect(200)
                                .data())
                        .hasSize(1);
            }
            assertThat(people.journal().marked(Mark.UNKNOWN))
                    .as("requests that were not answered well at once")
                    .isEmpty();
            people.losesNothing(FinalRead.of(server, Modules.registry()));
        }
    }
}
