package eu.socle.app.proof;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/**
 * A network namespace with two cables. One leads to its visitors. The other is its only way to everything else, names
 * included, and whatever takes it is read at the far end.
 */
final class Island implements AutoCloseable {

    /** Where everything that leaves arrives. */
    static final String OUTSIDE = "10.78.0.1";

    private static final String SPACE = "socle-island";
    private static final String WAY_OUT = "si-out";
    private static final String WAY_IN = "si-in";
    private static final String ADDRESS = "10.79.0.2";

    /** The kernel keeps its neighbours and groups known by ARP, ND and MLD, with or without Socle. */
    private static final String OF_PROGRAMS = "not arp and not icmp6 and not (ip6 and ip6[6] == 0)";

    /** What is begun there, as opposed to answers to visitors. */
    private static final String BEGUN = "udp or (tcp[tcpflags] & (tcp-syn|tcp-ack) == tcp-syn)";

    private static final String MARK = OUTSIDE + ".9: UDP";

    private final Path folder;
    private final Thread lastWill = new Thread(Island::remove);
    private Capture out;
    private Capture in;

    private Island(Path folder) throws IOException {
        this.folder = folder;
        Runtime.getRuntime().addShutdownHook(lastWill);
        remove();
        Tool.run("ip netns add " + SPACE);
        cable(WAY_OUT, "eth0", OUTSIDE + "/30", "10.78.0.2/30");
        cable(WAY_IN, "eth1", "10.79.0.1/30", ADDRESS + "/30");
        inside("link set lo up");
        Tool.run("ip addr add fd78::1/64 dev " + WAY_OUT + " nodad");
        inside("addr add fd78::2/64 dev eth0 nodad");
        inside("route add default via " + OUTSIDE);
        inside("-6 route add default via fd78::1");
        Files.writeString(folder.resolve("resolv.conf"), "nameserver " + OUTSIDE + "\n");
        out = new Capture(WAY_OUT, OF_PROGRAMS, folder);
        in = new Capture(WAY_IN, BEGUN, folder);
    }

    private static void cable(String near, String far, String nearAddress, String farAddress) {
        Tool.run("ip link add " + near + " type veth peer name " + far + " netns " + SPACE);
        Tool.run("ip addr add " + nearAddress + " dev " + near);
        Tool.run("ip link set " + near + " up");
        inside("addr add " + farAddress + " dev " + far);
        inside("link set " + far + " up");
    }

    private static void inside(String words) {
        Tool.run("ip -n " + SPACE + " " + words);
    }

    /** Why there can be none here; empty when there can. */
    static Optional<String> obstacle() {
        if (!Network.isPossible()) {
            return Optional.of("a network namespace needs root, and a system that allows it");
        }
        return Tool.exists(Capture.PROGRAM)
                ? Optional.empty()
                : Optional.of("tcpdump is missing: apt-get install tcpdump iproute2");
    }

    static Island make(String name) throws IOException {
        return new Island(
                Files.createDirectories(Path.of("target", "islands", name).toAbsolutePath()));
    }

    /** There, for a program. */
    RealProgram.Place place() {
        String names = "mount --bind " + folder.resolve("resolv.conf") + " /etc/resolv.conf";
        return new RealProgram.Place(
                ADDRESS, List.of("ip", "netns", "exec", SPACE, "sh", "-c", names + " && exec \"$@\"", "sh"));
    }

    /** Every packet that programs sent out so far; one more is sent and waited for, so that none is still on its way. */
    List<String> left() {
        long marks = marks();
        Tool.tried(List.of("ip", "netns", "exec", SPACE, "bash", "-c", "echo >/dev/udp/" + OUTSIDE + "/9"));
        Wait.until("the mark has come out", () -> marks() > marks);
        return out.packets().stream().filter(packet -> !packet.contains(MARK)).toList();
    }

    private long marks() {
        return out.packets().stream().filter(packet -> packet.contains(MARK)).count();
    }

    /** Every conversation that was begun with its visitors so far. */
    List<String> begun() {
        return in.packets();
    }

    private static void remove() {
        for (String id : Tool.attempt("ip netns pids " + SPACE).split("\\s+")) {
            if (id.matches("\\d+")) {
                ProcessHandle.of(Long.parseLong(id)).ifPresent(ProcessHandle::destroyForcibly);
            }
        }
        Tool.attempt("ip netns del " + SPACE);
        Tool.attempt("ip link del " + WAY_OUT);
        Tool.attempt("ip link del " + WAY_IN);
    }

    @Override
    public void close() {
        out.close();
        in.close();
        remove();
        Runtime.getRuntime().removeShutdownHook(lastWill);
    }
}
