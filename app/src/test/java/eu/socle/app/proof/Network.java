package eu.socle.app.proof;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/** A small private network on this machine: each of its machines is a network namespace, wired to one bridge. */
final class Network implements AutoCloseable {

    static final String RANGE = "10.77.0.0/24";
    private static final String BRIDGE = "socle-ha";
    private static final String BRIDGE_ADDRESS = "10.77.0.1/24";
    private static final String MARK = "socle-ha-";

    private final Set<String> names = new LinkedHashSet<>();

    private Network() {}

    /** Whether this account may make one here. */
    static boolean isPossible() {
        String space = space("trial");
        boolean possible = Tool.exists("/usr/sbin/ip")
                && Tool.tried(List.of("ip", "netns", "add", space)).code() == 0;
        if (possible) {
            remove(space);
        }
        return possible;
    }

    /** What an earlier run that was killed may have left is removed first. */
    static Network open() {
        Network network = new Network();
        Tool.attempt("ip netns list")
                .lines()
                .map(line -> line.split(" ")[0])
                .filter(name -> name.startsWith(MARK))
                .forEach(Network::remove);
        Tool.attempt("ip link del " + BRIDGE);
        Tool.run("ip link add " + BRIDGE + " type bridge");
        Tool.run("ip addr add " + BRIDGE_ADDRESS + " dev " + BRIDGE);
        Tool.run("ip link set " + BRIDGE + " up");
        return network;
    }

    void join(String name, String address) {
        names.add(name);
        String space = space(name);
        Tool.run("ip netns add " + space);
        Tool.run("ip link add " + outside(name) + " type veth peer name eth0 netns " + space);
        Tool.run("ip link set " + outside(name) + " master " + BRIDGE + " up");
        Tool.run("ip -n " + space + " addr add " + address + "/24 dev eth0");
        Tool.run("ip -n " + space + " link set eth0 up");
        Tool.run("ip -n " + space + " link set lo up");
    }

    /** Where the processes of a machine live. */
    static String space(String name) {
        return MARK + name;
    }

    private static String outside(String name) {
        return "sh-" + name;
    }

    void cut(String name) {
        Tool.run("ip link set " + outside(name) + " down");
    }

    void heal(String name) {
        Tool.run("ip link set " + outside(name) + " up");
    }

    /** Whatever still runs in it ends, children of children included. */
    private static void remove(String space) {
        for (String id : Tool.attempt("ip netns pids " + space).split("\\s+")) {
            if (id.matches("\\d+")) {
                ProcessHandle.of(Long.parseLong(id)).ifPresent(ProcessHandle::destroyForcibly);
            }
        }
        Tool.attempt("ip netns del " + space);
    }

    @Override
    public void close() {
        names.forEach(name -> remove(space(name)));
        Tool.attempt("ip link del " + BRIDGE);
    }
}
