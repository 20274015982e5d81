package eu.socle.facturx;

import java.lang.reflect.Method;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/**
 * Runs the Mustang validator on every PDF of a folder. Mustang and phive cannot share a class path, so it is reached by
 * reflection from a class path of its own (see the module's pom).
 */
public final class MustangCheck {

    private MustangCheck() {}

    /** Fails when a file is not a valid Factur-X or when there is no file at all. */
    public static void main(String[] arguments) throws Exception {
        List<Path> pdfs;
        try (Stream<Path> files = Files.list(Path.of(arguments[0]))) {
            pdfs = files.filter(file -> file.toString().endsWith(".pdf"))
                    .sorted()
                    .toList();
        }
        if (pdfs.isEmpty()) {
            throw new IllegalStateException("No invoice to check in " + arguments[0]);
        }
        Class<?> type = Class.forName("org.mustangproject.validator.ZUGFeRDValidator");
        Method validate = type.getMethod("validate", String.class);
        for (Path pdf : pdfs) {
            Object validator = type.getDeclaredConstructor().newInstance();
            String report = (String) validate.invoke(validator, pdf.toString());
            if (!report.contains("<summary status=\"valid\"/>") || report.contains("status=\"invalid\"")) {
                throw new IllegalStateException(pdf.getFileName() + " is refused by Mustang:\n" + report);
            }
        }
        System.out.println("Mustang accepts " + pdfs.size() + " Factur-X invoices");
    }
}
