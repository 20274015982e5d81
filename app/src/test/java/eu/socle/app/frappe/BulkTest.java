package eu.socle.app.frappe;

import static org.assertj.core.api.Assertions.assertThat;

import eu.socle.platform.api.Json;
import eu.socle.platform.core.User;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** The same work on many documents: at once up to twenty of them, in the background beyond, with the same answer. */
class BulkTest {

    private static final String JOB = "/api/v2/document/RQ%20Job/";

    private final FrappeServer server = FrappeServer.shared();
    private final Caller accountant = server.as(FrappeServer.ACCOUNTANT);
    private final Caller administrator = server.as(User.ADMINISTRATOR);

    private List<String> items(String prefix, int count) {
        List<String> names = new ArrayList<>();
        IntStream.range(0, count).forEach(i -> names.add(prefix + " " + i));
        var made = accountant.post(
                "/api/method/frappe.client.insert_many",
                Map.of(
                        "docs",
                        names.stream()
                                .map(name -> Map.of("doctype", "Item", "item_code", name))
                                .toList()));
        assertThat(made.status()).as(made.text()).isEqualTo(200);
        return names;
    }

    private long left(String prefix) {
        return ((Number) accountant
                        .get(
                                "/api/v2/doctype/Item/count",
                                Map.of("filters", Map.of("item_code", List.of("like", prefix + "%"))))
                        .at("data"))
                .longValue();
    }

    private static Map<String, Object> result(Caller.Reply job) {
        return Json.object(String.valueOf(job.at("data/result")).getBytes(StandardCharsets.UTF_8));
    }

    @Test
    void nobody_makes_a_job_by_hand() {
        var made = administrator.post("/api/v2/document/RQ%20Job", Map.of());
        assertThat(made.status()).isEqualTo(417);
        assertThat(made.text()).contains("Socle tient cette liste lui-même");
        assertThat(administrator.get("/api/meta/rq-job").at("can/create")).isEqualTo(false);
    }

    @Test
    void twenty_are_done_at_once_and_more_in_the_background_with_the_same_answer() {
        List<String> few = items("Few", 20);
        var atOnce = accountant.post("/api/v2/document/Item/bulk_delete", Map.of("names", few));
        assertThat(atOnce.status()).isEqualTo(200);
        assertThat(atOnce.at("data/success_count")).isEqualTo(20);

        List<String> many = new ArrayList<>(items("Many", 24));
        many.add(10, "Absent");
        var asked = accountant.post("/api/v2/document/Item/bulk_delete", Map.of("names", many));
        assertThat(asked.status()).as(asked.text()).isEqualTo(202);
        assertThat(asked.json()).containsOnlyKeys("data");
        String job = String.valueOf(asked.at("data/job_id"));
        var queued = accountant.get(JOB + job);
        assertThat(queued.at("data/status")).isEqualTo("queued");
        assertThat(queued.at("data/done")).isEqualTo(0);
        assertThat(queued.at("data/total")).isEqualTo(25);
        assertThat(left("Many")).isEqualTo(24);

        server.doJobs();
        var finished = accountant.get(JOB + job);
        assertThat(finished.at("data/status")).isEqualTo("finished");
        assertThat(finished.at("data/done")).isEqualTo(25);
        Map<String, Object> result = result(finished);
        assertThat(result.keySet()).isEqualTo(((Map<?, ?>) atOnce.at("data")).keySet());
        assertThat(result).containsEntry("success_count", 24).containsEntry("failure_count", 1);
        assertThat((List<?>) result.get("failed"))
                .singleElement()
                .satisfies(
                        each -> assertThat((Map<?, ?>) each).extracting("name").isEqualTo("Absent"));
        assertThat(left("Many")).isZero();
    }

    @Test
    void many_documents_are_changed_under_the_three_addresses() {
        List<String> names = items("Changed", 21);
        List<Map<String, Object>> docs = new ArrayList<>();
        names.forEach(name -> docs.add(Map.of("name", name, "doctype", "Item", "description", "Vu")));
        docs.set(3, Map.of("name", names.get(3), "item_group", "Absent"));
        var asked = accountant.post("/api/v2/document/Item/bulk_update", Map.of("docs", docs));
        assertThat(asked.status()).as(asked.text()).isEqualTo(202);
        server.doJobs();
        var job = accountant.get(JOB + asked.at("data/job_id"));
        assertThat(result(job)).containsEntry("success_count", 20);
        assertThat(accountant
                        .get("/api/resource/Item/" + Caller.encoded(names.get(20)))
                        .at("data/description"))
                .isEqualTo("Vu");
        for (String base : List.of("/api/method/", "/api/v2/method/")) {
            var update = accountant.post(base + "bulk_update", Map.of("doctype", "Item", "docs", docs));
            assertThat(update.status()).as(update.text()).isEqualTo(202);
            var delete = accountant.post(base + "bulk_delete", Map.of("doctype", "Item", "names", names));
            assertThat(delete.status()).as(delete.text()).isEqualTo(202);
        }
        server.doJobs();
        assertThat(left("Changed")).isZero();
    }

    @Test
    void a_job_is_read_by_who_asked_and_by_administrators_alone() {
        String job = String.valueOf(accountant
                .post("/api/v2/document/Item/bulk_delete", Map.of("names", items("Read", 21)))
                .at("data/job_id"));
        assertThat(administrator.get(JOB + job).status()).isEqualTo(200);
        for (String other : List.of(FrappeServer.NOBODY, FrappeServer.AUDITOR)) {
            assertThat(server.as(other).get(JOB + job).status()).isEqualTo(404);
            assertThat(server.as(other)
                            .post(JOB + job + "/method/stop_job", Map.of())
                            .status())
                    .isEqualTo(404);
            assertThat(server.as(other).get("/api/resource/RQ%20Job").data()).isEmpty();
        }
        assertThat(accountant.get("/api/resource/RQ%20Job?limit_page_length=0").data())
                .contains(Map.of("name", job));
        assertThat(server.guest().get(JOB + job).status()).isEqualTo(401);
        for (var refused : List.of(
                accountant.delete(JOB + job),
                accountant.put(JOB + job, Map.of("status", "finished")),
                accountant.post("/api/resource/RQ%20Job", Map.of("job_name", "bulk_delete")))) {
            assertThat(refused.status()).as(refused.text()).isEqualTo(403);
        }
        server.doJobs();
    }

    @Test
    void a_job_is_stopped_by_who_asked_and_what_is_done_stays_done() {
        List<String> names = items("Stopped", 21);
        var asked = accountant.post("/api/v2/document/Item/bulk_delete", Map.of("names", names));
        String job = String.valueOf(asked.at("data/job_id"));
        assertThat(accountant.get(JOB + job + "/method/stop_job").status()).isEqualTo(405);
        var stopped = accountant.post(JOB + job + "/method/stop_job", Map.of());
        assertThat(stopped.status()).as(stopped.text()).isEqualTo(200);
        assertThat(stopped.at("data/status")).isEqualTo("cancelled");
        server.doJobs();
        assertThat(left("Stopped")).isEqualTo(21);
        assertThat(accountant.get(JOB + job).at("data/status")).isEqualTo("cancelled");
        var again = accountant.post(JOB + job + "/method/stop_job", Map.of());
        assertThat(again.status()).isEqualTo(417);
        assertThat(again.at("errors/0/type")).isEqualTo("DocstatusTransitionError");
    }

    @Test
    void rights_are_asked_when_it_is_asked_and_again_when_it_is_done() {
        String user = "intendante@example.org";
        server.newUser(user, "Item Manager");
        Caller keeper = server.as(user);
        List<String> names = items("Kept", 21);
        var asked = keeper.post("/api/v2/document/Item/bulk_delete", Map.of("names", names));
        assertThat(asked.status()).as(asked.text()).isEqualTo(202);
        var without = administrator.put("/api/resource/User/" + user, Map.of("roles", List.of()));
        assertThat(without.status()).as(without.text()).isEqualTo(200);
        server.doJobs();
        var job = keeper.get(JOB + asked.at("data/job_id"));
        assertThat(job.at("data/status")).isEqualTo("finished");
        assertThat(result(job)).containsEntry("success_count", 0).containsEntry("failure_count", 21);
        assertThat(left("Kept")).isEqualTo(21);
        for (String path : List.of("/api/v2/document/Item/bulk_delete", "/api/v2/method/bulk_delete")) {
            var refused = keeper.post(path, Map.of("doctype", "Item", "names", names));
            assertThat(refused.status()).as(refused.text()).isEqualTo(403);
        }
    }

    @Test
    void nothing_and_too_much_are_refused() {
        List<String> tooMany =
                IntStream.range(0, 5_001).mapToObj(Integer::toString).toList();
        for (Object names : List.of(List.of(), tooMany, "x")) {
            var refused = accountant.post("/api/v2/document/Item/bulk_delete", Map.of("names", names));
            assertThat(refused.status()).isEqualTo(417);
        }
        assertThat(accountant.get("/api/v2/document/RQ%20Job/absent").status()).isEqualTo(404);
    }
}
