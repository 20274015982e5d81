package eu.socle.erp.france.fec;

import java.nio.charset.Charset;
import org.jspecify.annotations.Nullable;

/**
 * What became of reading a file.
 *
 * @param header the first line, null when the file is not a FEC
 * @param charset what the text is written in
 * @param lines how many lines were read as entries
 * @param skipped how many lines could not be cut into columns
 * @param refused whether reading was given up: the file is not a FEC, or stops being one
 */
public record FecReading(@Nullable FecHeader header, Charset charset, long lines, long skipped, boolean refused) {}
