package eu.socle.platform.frappe;

import jakarta.servlet.Filter;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.ServletRequest;
import jakarta.servlet.ServletResponse;
import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;

/** Older clients send every call to the root of the site, with the name of the method in {@code cmd}. */
final class CommandFilter implements Filter {

    private static final String COMMAND = "cmd";

    @Override
    public void doFilter(ServletRequest request, ServletResponse response, FilterChain chain)
            throws IOException, ServletException {
        boolean root = request instanceof HttpServletRequest http
                && http.getRequestURI().equals("/");
        String command = root ? request.getParameter(COMMAND) : null;
        if (command == null || command.isBlank()) {
            chain.doFilter(request, response);
        } else {
            String encoded =
                    URLEncoder.encode(command.strip(), StandardCharsets.UTF_8).replace("+", "%20");
            request.getRequestDispatcher("/api/method/" + encoded).forward(request, response);
        }
    }
}
