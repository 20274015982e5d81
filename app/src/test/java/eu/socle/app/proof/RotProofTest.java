package eu.socle.app.proof;

import static org.assertj.core.api.Assertions.assertThat;

import eu.socle.platform.ops.Database;
import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/**
 * R21: a disk changes one bit by itself, in a page of each of two tables, and in fifty attached files. {@code ./socle verify}
 * names every one of them, in both languages, and nothing else.
 */
@Tag("prove")
class RotProofTest {

    private static final int FILES = 60;
    private static final int ROTTEN = 50;
    private static final int INVOICES = 5;
    private static final List<String> TABLES = List.of("gl_entry", "sales_invoice");

    /** Bytes. */
    private static final int PAGE = 8_192;

    @Test
    void verify_names_all_that_a_disk_changed() throws Exception {
        Load load = Load.of("rot");
        Random random = load.random(0);
        try (RealProgram program = RealProgram.start("rot")) {
            Client client = program.login();
            Bakery bakery = Bakery.opened(client);
            String invoice = "";
            for (int i = 0; i < INVOICES; i++) {
                invoice = client.create(Bakery.INVOICE, "", bakery.invoice(random, 1))
                        .expect(201)
                        .name();
            }
            Map<String, Path> files = attach(program, client, invoice, random);
            List<Path> tables = tables(program);
            program.close();
            assertThat(program.type("verify", "--lang=en")).satisfies(well -> {
                assertThat(well.code()).as(well.output()).isZero();
                assertThat(well.output()).doesNotContain("✘");
            });

            List<String> rotten = new ArrayList<>(files.keySet());
            Collections.shuffle(rotten, random);
            rotten = rotten.subList(0, ROTTEN);
            for (String name : rotten) {
                flip(files.get(name), random.nextLong(Files.size(files.get(name))), random);
            }
            for (Path table : tables) {
                flip(table, random.nextInt(PAGE), random);
            }
            isTold(program.type("verify", "--lang=en"), rotten, "The content of ", " has changed.", "Table ");
            isTold(program.type("verify", "--lang=fr"), rotten, "Le contenu de ", " a changé.", "Table ");
        }
    }

    /** Each under its name, with the place where its bytes are. */
    private static Map<String, Path> attach(RealProgram program, Client client, String invoice, Random random)
            throws Exception {
        Map<String, Path> files = new TreeMap<>();
        for (int i = 0; i < FILES; i++) {
            byte[] content = new byte[1 + random.nextInt(i % 10 == 0 ? 1_000_000 : 20_000)];
            random.nextBytes(content);
            String name = "piece-%02d.bin".formatted(i);
            client.upload(Bakery.INVOICE, invoice, name, name, content).expect(201);
            String hash = HexFormat.of()
                    .formatHex(MessageDigest.getInstance("SHA-256").digest(content));
            files.put(
                    name,
                    program.home()
                            .resolve("files/default")
                            .resolve(hash.substring(0, 2))
                            .resolve(hash));
        }
        return files;
    }

    private static List<Path> tables(RealProgram program) throws Exception {
        List<Path> tables = new ArrayList<>();
        try (Database database = Database.join(program.home(), null);
                Connection owner = database.connect();
                Statement statement = owner.createStatement()) {
            for (String table : TABLES) {
                ResultSet path = statement.executeQuery("select pg_relation_filepath('site_default." + table + "')");
                path.next();
                tables.add(program.home().resolve("database/18").resolve(path.getString(1)));
            }
        }
        return tables;
    }

    private static void flip(Path file, long place, Random random) throws IOException {
        try (RandomAccessFile bytes = new RandomAccessFile(file.toFile(), "rw")) {
            bytes.seek(place);
            int was = bytes.read();
            bytes.seek(place);
            bytes.write(was ^ (1 << random.nextInt(8)));
        }
    }

    private static void isTold(Tool.End end, List<String> rotten, String before, String after, String table) {
        assertThat(end.code()).as(end.output()).isEqualTo(1);
        List<String> lines = end.output().lines().map(String::strip).toList();
        assertThat(lines.stream()
                        .filter(line -> line.startsWith(before) && line.contains(after))
                        .map(line -> line.substring(before.length()).split(" ")[0])
                        .toList())
                .as("files named")
                .containsExactlyInAnyOrderElementsOf(rotten);
        for (String each : TABLES) {
            assertThat(lines).as("tables named").anyMatch(line -> line.startsWith(table + each));
        }
        assertThat(end.output()).as("words of a machine").doesNotContain("Exception", "\tat ");
    }
}
