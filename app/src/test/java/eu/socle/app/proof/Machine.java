package eu.socle.app.proof;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/**
 * One machine of the cluster: a network namespace that sees, in the places where Debian's packages look, the files that
 * {@code deploy/ha/render} wrote for it.
 *
 * @param root the folder that mirrors its file system
 */
record Machine(String name, String address, Path root) {

    /** Makes a folder of it and gives it to an account. */
    void folder(String path, String account) {
        try {
            Files.createDirectories(at(path));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        Tool.run("chown -R " + account + ": " + at(path));
    }

    Path at(String path) {
        return root.resolve(path.substring(1));
    }

    /**
     * A service of this machine, seeing these of its own folders and files in the place of those of the real one.
     *
     * @param script in the language of sh, whose last command is the service
     */
    Service service(String name, List<String> own, String script) {
        return new Service(command(own, script).redirectOutput(ProcessBuilder.Redirect.appendTo(log(name))));
    }

    java.io.File log(String name) {
        return root.resolve(name + ".log").toFile();
    }

    private ProcessBuilder command(List<String> own, String script) {
        List<String> lines = new ArrayList<>(List.of("set -e"));
        own.forEach(path -> lines.add("mount --bind " + at(path) + " " + path));
        lines.add(script);
        ProcessBuilder builder =
                new ProcessBuilder("ip", "netns", "exec", Network.space(name), "sh", "-c", String.join("\n", lines));
        builder.environment().keySet().removeIf(each -> each.startsWith("SOCLE_"));
        return builder.redirectErrorStream(true);
    }

    /** Runs a command here to its end, as an account of the machine; sockets and files are those of this machine. */
    Tool.End run(String account, List<String> own, String line) {
        String as = "exec setpriv --reuid=" + account + " --regid=" + account + " --init-groups ";
        return Tool.tried(command(own, as + line));
    }

    /** The value of a setting {@code NAME=value} in one of its files. */
    String setting(String path, String name) {
        try (Stream<String> lines = Files.lines(at(path))) {
            return lines.filter(line -> line.startsWith(name + "="))
                    .map(line -> line.substring(name.length() + 1))
                    .findFirst()
                    .orElseThrow();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
