package dev.errata.source.memory;

import java.nio.file.Path;
import java.nio.file.attribute.FileTime;

/**
 * What the system says of a file: equal stamps mean that nobody wrote it meanwhile, as far as the
 * file system's clock can tell.
 *
 * @param real without links
 * @param key identifies the file, where the system has such a thing
 */
public record Stamp(Path real, FileTime modified, long size, Object key) {}
