package eu.socle.platform.api;

import java.util.List;

/** A part of the platform that answers some paths. Every bean of this kind is asked once, at the start. */
@FunctionalInterface
public interface RouteSource {

    List<Route> routes();
}
