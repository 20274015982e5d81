package eu.socle.platform.api;

import eu.socle.kernel.Refusal;
import eu.socle.kernel.Refused;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.UUID;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Something that should never happen. The log has all of it; whoever asked gets a code that finds it there, and no more. */
public final class Fault {

    private static final Logger LOG = LoggerFactory.getLogger(Fault.class);

    private Fault() {}

    /** What people are told of a fault: a code that the log holds too. */
    public static Refused refused(Throwable fault) {
        String correlation = UUID.randomUUID().toString();
        LOG.error("Unexpected fault {}", correlation, fault);
        return Refusal.of("server_error").with("reference", correlation).asRefused();
    }

    /** Answers a request that nothing else answered, as the API does. */
    public static void tell(Throwable fault, HttpServletRequest request, HttpServletResponse response)
            throws IOException {
        ApiServlet.tell(refused(fault), request, response);
    }
}
