package org.tenderpoint.platform.store.database;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import org.h2.store.fs.FileBaseDefault;
import org.h2.store.fs.FilePath;
import org.h2.store.fs.FilePathWrapper;

/** A disk that takes nothing more while it is said to be full, {@code full:…}. */
public class FullDisk extends FilePathWrapper {

    static volatile boolean full;

    public static void register() {
        FilePath.register(new FullDisk());
    }

    @Override
    public String getScheme() {
        return "full";
    }

    @Override
    public FileChannel open(String mode) throws IOException {
        var base = getBase().open(mode);
        return new FileBaseDefault() {

            @Override
            public int write(ByteBuffer source, long position) throws IOException {
                if (full) {
                    throw new IOException("No space left on device");
                }
                return base.write(source, position);
            }

            @Override
            public int read(ByteBuffer target, long position) throws IOException {
                return base.read(target, position);
            }

            @Override
            public long size() throws IOException {
                return base.size();
            }

            @Override
            public void force(boolean metaData) throws IOException {
                base.force(metaData);
            }

            @Override
            protected void implTruncate(long size) throws IOException {
                base.truncate(size);
            }

            @Override
            public FileLock tryLock(long position, long size, boolean shared) throws IOException {
                return base.tryLock(position, size, shared);
            }

            @Override
            protected void implCloseChannel() throws IOException {
                base.close();
            }
        };
    }
}
