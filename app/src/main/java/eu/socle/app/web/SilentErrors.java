package eu.socle.app.web;

import eu.socle.platform.api.Fault;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.apache.catalina.connector.Request;
import org.apache.catalina.connector.Response;
import org.apache.catalina.valves.ErrorReportValve;
import org.jspecify.annotations.Nullable;

/**
 * Leaves answers as the program made them, and those to requests too broken to reach it empty: no page, no version. A fault
 * that nothing caught is told as the API tells its own.
 */
public final class SilentErrors extends ErrorReportValve {

    @Override
    protected void report(Request request, Response response, @Nullable Throwable throwable) {
        boolean ours = response.getStatus() == HttpServletResponse.SC_INTERNAL_SERVER_ERROR;
        if (throwable == null || !ours || response.getContentWritten() > 0 || !response.setErrorReported()) {
            return;
        }
        try {
            Fault.tell(throwable, request, response);
            response.finishResponse();
        } catch (IOException e) {
            // Nobody reads the answer any more; the fault itself is in the log.
            container.getLogger().debug("An error could not be told", e);
        }
    }
}
