package eu.socle.platform.frappe;

import jakarta.servlet.http.Part;
import java.io.ByteArrayInputStream;
import java.io.InputStream;
import java.util.Collection;
import java.util.List;

/** A file that came inside other values, seen as an uploaded one. */
record GivenPart(String fileName, byte[] bytes) implements Part {

    @Override
    public InputStream getInputStream() {
        return new ByteArrayInputStream(bytes);
    }

    @Override
    @SuppressWarnings("NullAway") // the servlet API answers null for what is not told
    public String getContentType() {
        return null;
    }

    @Override
    public String getName() {
        return "file";
    }

    @Override
    public String getSubmittedFileName() {
        return fileName;
    }

    @Override
    public long getSize() {
        return bytes.length;
    }

    @Override
    public void write(String path) {
        throw new UnsupportedOperationException(path);
    }

    @Override
    public void delete() {
        // Held in memory only.
    }

    @Override
    @SuppressWarnings("NullAway") // as above
    public String getHeader(String name) {
        return null;
    }

    @Override
    public Collection<String> getHeaders(String name) {
        return List.of();
    }

    @Override
    public Collection<String> getHeaderNames() {
        return List.of();
    }
}
