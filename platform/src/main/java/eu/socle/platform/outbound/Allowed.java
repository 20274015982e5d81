package eu.socle.platform.outbound;

import java.net.InetAddress;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * The hosts that the operator of the server lets Socle call. None at first: nothing leaves until someone who runs the server
 * says where to.
 *
 * <p>An entry is a host ({@code api.example.org}), all those below a domain ({@code *.example.org}), an address
 * ({@code 10.0.0.5}) or a network ({@code 10.0.0.0/8}), each with a port when it is another than 80 or 443. A name may only
 * lead to a private address when that address is listed too.
 */
public final class Allowed {

    /** Nobody. */
    public static final Allowed NOBODY = new Allowed(List.of(), "");

    private static final int HIGHEST_PORT = 65_535;

    private final List<Entry> entries;
    private final String text;

    private Allowed(List<Entry> entries, String text) {
        this.entries = List.copyOf(entries);
        this.text = text;
    }

    /**
     * @param name a host, or what follows the star with its dot; null for a network
     * @param network null for a name
     * @param port null for the usual ones
     */
    private record Entry(
            @Nullable String name,
            boolean below,
            Addresses.@Nullable Network network,
            @Nullable Integer port) {

        boolean admits(Destination destination) {
            boolean rightPort = port == null ? destination.isUsualPort() : port == destination.port();
            if (!rightPort) {
                return false;
            }
            if (name != null) {
                return below
                        ? destination.host().endsWith(name)
                        : destination.host().equals(name);
            }
            boolean figures = destination.host().contains(":") || Destination.isIpv4(destination.host());
            return network != null && figures && network.holds(Addresses.ofFigures(destination.host()));
        }

        boolean leadsTo(InetAddress address, int wanted) {
            boolean rightPort = port == null || port == wanted;
            boolean local = name != null && !below && name.equals("localhost") && address.isLoopbackAddress();
            return rightPort && (local || network != null && network.holds(address));
        }
    }

    /**
     * Reads a list with commas.
     *
     * @throws IllegalArgumentException with the entry that is not understood
     */
    public static Allowed of(String list) {
        List<Entry> entries = new ArrayList<>();
        for (String each : list.split(",")) {
            String text = each.strip().toLowerCase(Locale.ROOT);
            if (!text.isEmpty()) {
                entries.add(entry(text));
            }
        }
        return new Allowed(entries, list);
    }

    private static Entry entry(String text) {
        if (text.contains("/")) {
            return new Entry(null, false, Addresses.Network.of(text.replaceAll("[\\[\\]]", "")), null);
        }
        int colon = text.startsWith("[") ? text.indexOf("]:") + 1 : text.lastIndexOf(':');
        boolean bare = !text.startsWith("[") && text.indexOf(':') != colon; // an IPv6 address without a port
        Integer port = colon <= 0 || bare ? null : port(text, text.substring(colon + 1));
        String host = (port == null ? text : text.substring(0, colon)).replaceAll("[\\[\\]]", "");
        if (host.contains(":") || Destination.isIpv4(host)) {
            return new Entry(null, false, Addresses.Network.of(host), port);
        }
        boolean below = host.startsWith("*.");
        String name = below ? host.substring(2) : host;
        if (!Destination.isName(name) || below && !name.contains(".")) {
            throw new IllegalArgumentException(text);
        }
        return new Entry(below ? "." + name : name, below, null, port);
    }

    private static int port(String entry, String text) {
        if (!text.matches("\\d{1,5}") || Integer.parseInt(text) < 1 || Integer.parseInt(text) > HIGHEST_PORT) {
            throw new IllegalArgumentException(entry);
        }
        return Integer.parseInt(text);
    }

    /** Whether the list names the host and the port of an address. */
    boolean admits(Destination destination) {
        return entries.stream().anyMatch(entry -> entry.admits(destination));
    }

    /** Whether a connection may be opened to what a name led to. */
    boolean leadsTo(InetAddress address, int port) {
        InetAddress real = Addresses.unfolded(address);
        return switch (Addresses.of(address)) {
            case INTERNET -> true;
            case PRIVATE -> entries.stream().anyMatch(entry -> entry.leadsTo(real, port));
            case NEVER -> false;
        };
    }

    /** The list as it was written. */
    @Override
    public String toString() {
        return text;
    }
}
