package eu.socle.platform.api;

import eu.socle.kernel.Refusal;
import eu.socle.kernel.Refused;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.List;
import java.util.UUID;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Something that should never happen. The log has all of it; whoever asked gets a code that finds it there, and no more. */
public final class Fault {

    private static final Logger LOG = LoggerFactory.getLogger(Fault.class);

    /** ENOSPC and EDQUOT in the words of the system, which Java passes on. */
    private static final List<String> FULL = List.of("No space left on device", "Disk quota exceeded");

    private Fault() {}

    /** What people are told of a fault: a code that the log holds too, or that the disk is full. */
    public static Refused refused(Throwable fault) {
        if (isDiskFull(fault)) {
            LOG.error("A disk is full: {}", fault.toString());
            return Refusal.of("disk_full").asRefused();
        }
        String correlation = UUID.randomUUID().toString();
        LOG.error("Unexpected fault {}", correlation, fault);
        return Refusal.of("server_error").with("reference", correlation).asRefused();
    }

    /** Whether a file could not be written for want of room; Java has no exception of its own for it. */
    public static boolean isDiskFull(Throwable fault) {
        for (Throwable cause = fault; cause != null; cause = cause.getCause()) {
            String message = String.valueOf(cause.getMessage());
            if (cause instanceof IOException && FULL.stream().anyMatch(message::contains)) {
                return true;
            }
        }
        return false;
    }

    /** Answers a request that nothing else answered, as the API does. */
    public static void tell(Throwable fault, HttpServletRequest request, HttpServletResponse response)
            throws IOException {
        ApiServlet.tell(refused(fault), request, response);
    }
}
