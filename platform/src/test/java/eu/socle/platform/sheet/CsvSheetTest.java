package eu.socle.platform.sheet;

import static org.assertj.core.api.Assertions.assertThat;

import eu.socle.kernel.Language;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.Test;

class CsvSheetTest {

    @Test
    void nothing_in_a_file_is_a_formula() throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (CsvSheet sheet = new CsvSheet(out, Language.FR)) {
            sheet.row(List.of(
                    "=1+1", " =cmd()", "+33 1", "-12,5", "@x", "\tx", "-", "a;b", new BigDecimal("-1.50"), true));
        }
        assertThat(out.toString(StandardCharsets.UTF_8))
                .isEqualTo("\ufeff'=1+1;' =cmd();'+33 1;-12,5;'@x;'\tx;'-;\"a;b\";-1,5;1\r\n");
    }
}
