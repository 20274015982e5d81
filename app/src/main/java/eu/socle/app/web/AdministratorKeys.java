package eu.socle.app.web;

import jakarta.servlet.http.HttpServletRequest;

/** Tells whether a request carries the API key of an administrator. */
@FunctionalInterface
public interface AdministratorKeys {

    boolean areIn(HttpServletRequest request);
}
