package eu.socle.platform.postgres;

import java.lang.management.ManagementFactory;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.SequencedMap;
import java.util.stream.Collectors;

/**
 * The settings of the server. What keeps data safe and the server findable stands on the command line, where no file
 * can undo it; the rest is in {@code socle.conf}, and what a person adds to {@code postgresql.conf} wins over it.
 */
record Configuration(Durability durability, long memoryMegabytes) {

    /** Our name for the data folder, shown in the process list: tells our server from all others. */
    static final String MARK = "socle.data";

    private static final int LONGEST_SOCKET_PATH = 107;
    private static final int SMALL_MACHINE = 4_200;
    private static final int MEDIUM_MACHINE = 8_400;

    static Configuration of(Durability durability) {
        var system = ManagementFactory.getPlatformMXBean(com.sun.management.OperatingSystemMXBean.class);
        return new Configuration(durability, system.getTotalMemorySize() >> 20);
    }

    /** The options of {@code postgres}, after the data folder. */
    List<String> options(Path data, int port, String socketFolder) {
        var options = new ArrayList<String>();
        settings(data, port, socketFolder).forEach((name, value) -> {
            options.add("-c");
            options.add(name + "=" + value);
        });
        return options;
    }

    private SequencedMap<String, String> settings(Path data, int port, String socketFolder) {
        var settings = new LinkedHashMap<String, String>();
        settings.put("port", String.valueOf(port));
        settings.put("listen_addresses", "127.0.0.1");
        settings.put("unix_socket_directories", socketFolder);
        settings.put("fsync", durability.onOrOff());
        settings.put("full_page_writes", durability.onOrOff());
        settings.put("synchronous_commit", durability.onOrOff());
        settings.put(MARK, data.toString());
        return settings;
    }

    /** The content of {@code socle.conf}. */
    String file() {
        var tests = durability == Durability.FAST ? "autovacuum = off\nmax_wal_size = 4GB\n" : "";
        return """
                # Written by Socle at each start. Put your own settings at the end of postgresql.conf.
                max_connections = 60
                shared_buffers = %dMB
                effective_cache_size = %dMB
                work_mem = 8MB
                io_workers = 1
                jit = off
                random_page_cost = 1.1
                timezone = 'UTC'
                log_timezone = 'UTC'
                lc_messages = 'C'
                log_line_prefix = '%%m [%%p] %%u '
                log_checkpoints = off
                """.formatted(sharedBuffers(), Math.max(256, memoryMegabytes / 3)) + tests;
    }

    /** Megabytes. Small machines keep their memory; above, PostgreSQL still has the system's own cache. */
    long sharedBuffers() {
        return memoryMegabytes <= SMALL_MACHINE ? 64 : memoryMegabytes <= MEDIUM_MACHINE ? 128 : 256;
    }

    /** The folder as PostgreSQL wants it, or nothing when a socket there cannot be: too long or strange a path. */
    static String socketFolder(Path folder) {
        var path = folder.toString();
        int length = (path + "/.s.PGSQL.65535").getBytes(StandardCharsets.UTF_8).length;
        return length <= LONGEST_SOCKET_PATH && path.matches("[A-Za-z0-9/._-]+") ? path : "";
    }

    /** The line that PostgreSQL leaves in {@code postmaster.opts} when started so. */
    static String trace(String program, List<String> arguments) {
        return program + arguments.stream().map(each -> " \"" + each + "\"").collect(Collectors.joining());
    }
}
