package eu.socle.app.web;

import org.apache.catalina.connector.Request;
import org.apache.catalina.connector.Response;
import org.apache.catalina.valves.ErrorReportValve;
import org.jspecify.annotations.Nullable;

/** Leaves answers as the program made them, and those to requests too broken to reach it empty: no page, no version. */
public final class SilentErrors extends ErrorReportValve {

    @Override
    protected void report(Request request, Response response, @Nullable Throwable throwable) {
        // Nothing is added: the status says enough.
    }
}
