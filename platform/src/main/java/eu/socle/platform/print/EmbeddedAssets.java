package eu.socle.platform.print;

import com.openhtmltopdf.extend.FSStream;
import com.openhtmltopdf.extend.FSStreamFactory;
import com.openhtmltopdf.outputdevice.helper.ExternalResourceControlPriority;
import com.openhtmltopdf.pdfboxout.PdfRendererBuilder;
import java.io.ByteArrayInputStream;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.Reader;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * All a page can load: the pictures given with it, under {@code asset:}. Network, files, jars and data URIs give nothing,
 * at three levels so that one mistake is not enough: address resolution, access control, and the protocols themselves.
 */
final class EmbeddedAssets {

    private static final String SCHEME = "asset";
    private static final String PREFIX = SCHEME + ":";

    private EmbeddedAssets() {}

    static void limit(PdfRendererBuilder builder, Map<String, byte[]> images) {
        FSStreamFactory assets = uri -> stream(images.get(uri.substring(PREFIX.length())));
        FSStreamFactory nothing = uri -> stream(null);
        builder.useUriResolver((base, uri) -> isKnown(images, uri) ? uri : refuse());
        builder.useExternalResourceAccessControl(
                (uri, type) -> isKnown(images, uri), ExternalResourceControlPriority.RUN_BEFORE_RESOLVING_URI);
        builder.useExternalResourceAccessControl(
                (uri, type) -> isKnown(images, uri), ExternalResourceControlPriority.RUN_AFTER_RESOLVING_URI);
        builder.useHttpStreamImplementation(nothing);
        builder.useProtocolsStreamImplementation(nothing, "http", "https", "ftp", "file", "jar", "data");
        builder.useProtocolsStreamImplementation(assets, SCHEME);
    }

    private static boolean isKnown(Map<String, byte[]> images, @Nullable String uri) {
        return uri != null && uri.startsWith(PREFIX) && images.containsKey(uri.substring(PREFIX.length()));
    }

    @SuppressWarnings("NullAway") // the renderer reads null as "no such resource"
    private static String refuse() {
        return null;
    }

    private static FSStream stream(byte @Nullable [] bytes) {
        byte[] content = bytes == null ? new byte[0] : bytes;
        return new FSStream() {
            @Override
            public InputStream getStream() {
                return new ByteArrayInputStream(content);
            }

            @Override
            public Reader getReader() {
                return new InputStreamReader(getStream(), StandardCharsets.UTF_8);
            }
        };
    }
}
