package eu.socle.platform.api;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletRequestWrapper;
import jakarta.servlet.http.Part;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The request of one route on behalf of another: other parameters, and a file that may come from elsewhere. */
final class Asking extends HttpServletRequestWrapper {

    private final String method;
    private final Map<String, String> parameters;
    private final @Nullable Part file;

    Asking(HttpServletRequest request, String method, Map<String, String> parameters, @Nullable Part file) {
        super(request);
        this.method = method;
        this.parameters = parameters;
        this.file = file;
    }

    @Override
    public String getMethod() {
        return method;
    }

    @Override
    @SuppressWarnings("NullAway") // the servlet API answers null for what is absent
    public String getParameter(String name) {
        return parameters.get(name);
    }

    @Override
    @SuppressWarnings("NullAway") // as above
    public String getContentType() {
        return file == null ? super.getContentType() : "multipart/form-data";
    }

    @Override
    @SuppressWarnings("NullAway") // as above
    public Part getPart(String name) {
        return name.equals("file") ? file : null;
    }
}
