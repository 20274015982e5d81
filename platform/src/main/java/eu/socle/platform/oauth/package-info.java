/** People let other applications act in their name, or tell them who they are: OAuth 2.1 and OpenID Connect, provider side. */
@NullMarked
package eu.socle.platform.oauth;

import org.jspecify.annotations.NullMarked;
