package eu.socle.platform.backup;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.json.JsonMapper;

/**
 * What an archive holds and how to know that nothing in it changed. Written last, read first.
 *
 * @param format {@link #FORMAT}
 * @param version of the format, from 1
 * @param schema version of the tables, see {@code Migrator.VERSION}
 * @param site name of the site it was taken from
 * @param created when the data were as they are here
 * @param tables rows of each table, in {@code tables/<name>.csv}
 * @param sequences next values
 * @param files everything else, under {@code files/}
 */
record Manifest(
        String format,
        int version,
        int schema,
        String site,
        Instant created,
        List<Table> tables,
        List<Sequence> sequences,
        List<Content> files) {

    static final String FORMAT = "socle-backup";
    static final int VERSION = 1;
    static final String ENTRY = "manifest.json";

    /** The hash of the manifest itself, in hexadecimal. */
    static final String SEAL = "manifest.sha256";

    static final String TABLES = "tables/";
    static final String FILES = "files/";

    private static final JsonMapper JSON = JsonMapper.builder()
            .disable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
            .build();

    /** Whoever wrote an archive by hand may have left anything out; reading it then fails here and nowhere else. */
    Manifest {
        Objects.requireNonNull(site);
        Objects.requireNonNull(created);
        tables = List.copyOf(tables);
        sequences = List.copyOf(sequences);
        files = List.copyOf(files);
    }

    /** One entry of the archive: its name, its size in bytes, the SHA-256 of its bytes in hexadecimal. */
    record Content(String entry, long size, String sha256) {
        Content {
            Objects.requireNonNull(entry);
            Objects.requireNonNull(sha256);
        }
    }

    record Table(String name, List<String> columns, long rows, Content content) {
        Table {
            Objects.requireNonNull(name);
            Objects.requireNonNull(content);
            columns = List.copyOf(columns);
        }
    }

    record Sequence(String name, long value, boolean called) {
        Sequence {
            Objects.requireNonNull(name);
        }
    }

    byte[] json() {
        return JSON.writerWithDefaultPrettyPrinter().writeValueAsBytes(this);
    }

    /** @return null for the JSON of nothing */
    static @Nullable Manifest of(byte[] json) {
        return JSON.readValue(json, Manifest.class);
    }

    /** Every entry that the archive must hold besides the manifest. */
    Map<String, Content> contents() {
        Map<String, Content> all = new java.util.LinkedHashMap<>();
        tables.forEach(table -> all.put(table.content().entry(), table.content()));
        files.forEach(file -> all.put(file.entry(), file));
        return all;
    }

    long rows() {
        return tables.stream().mapToLong(Table::rows).sum();
    }
}
