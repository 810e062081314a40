package org.tenderpoint.platform.store.database;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.h2.store.fs.FileBaseDefault;
import org.h2.store.fs.FilePath;
import org.h2.store.fs.FilePathWrapper;

/**
 * A disk whose power can be cut afterwards: a file system that remembers, in order, what was written to which file, and
 * when it was told to have a file on the disk.
 */
public class RecordedFiles extends FilePathWrapper {

    /** Bytes that a disk writes whole or not at all. */
    private static final int SECTOR = 512;

    sealed interface Step {
        String file();

        record Write(String file, long position, byte[] content) implements Step {}

        record Cut(String file, long size) implements Step {}

        record Force(String file) implements Step {}
    }

    private static final List<Step> STEPS = new ArrayList<>();

    public static void register() {
        FilePath.register(new RecordedFiles());
        synchronized (STEPS) {
            STEPS.clear();
        }
    }

    /** How many steps there are by now. */
    public static int now() {
        synchronized (STEPS) {
            return STEPS.size();
        }
    }

    private static void record(Step step) {
        synchronized (STEPS) {
            STEPS.add(step);
        }
    }

    /** The files as power cuts leave them, at later and later steps. */
    public static final class Disk {

        private final Random random;
        private final Map<String, byte[]> certain = new HashMap<>();
        private final Map<String, List<Step>> loose = new HashMap<>();
        private int reached;

        Disk(Random random) {
            this.random = random;
        }

        /**
         * What is on the disk when the power goes while the step runs: of each file all up to its last force, and of
         * what came after that any sectors, in any order.
         *
         * @param step not before the one asked for last
         */
        Map<String, byte[]> at(int step) {
            synchronized (STEPS) {
                for (; reached < step; reached++) {
                    take(STEPS.get(reached));
                }
                var torn = new HashMap<>(certain);
                loose.forEach((file, steps) -> steps
                        .forEach(one -> torn.merge(file, new byte[0], (disk, _) -> torn(disk, one))));
                if (step < STEPS.size()) {
                    var last = STEPS.get(step);
                    torn.computeIfPresent(last.file(), (_, disk) -> torn(disk, last));
                }
                return torn;
            }
        }

        private void take(Step step) {
            certain.putIfAbsent(step.file(), new byte[0]);
            var steps = loose.computeIfAbsent(step.file(), _ -> new ArrayList<>());
            if (step instanceof Step.Force) {
                steps.forEach(one -> certain.compute(one.file(), (_, disk) -> whole(disk, one)));
                steps.clear();
            } else {
                steps.add(step);
            }
        }

        private static byte[] whole(byte[] disk, Step step) {
            return switch (step) {
                case Step.Force _ -> disk;
                case Step.Cut cut -> Arrays.copyOf(disk, (int) cut.size());
                case Step.Write write -> {
                    int end = (int) write.position() + write.content().length;
                    var grown = disk.length < end ? Arrays.copyOf(disk, end) : disk;
                    System.arraycopy(write.content(), 0, grown, (int) write.position(), write.content().length);
                    yield grown;
                }
            };
        }

        private byte[] torn(byte[] disk, Step step) {
            return switch (step) {
                case Step.Force _ -> disk;
                case Step.Cut _ -> random.nextBoolean() ? disk : whole(disk, step);
                case Step.Write write -> torn(disk, write);
            };
        }

        private byte[] torn(byte[] disk, Step.Write write) {
            int at = (int) write.position();
            int length = write.content().length;
            int chance = random.nextInt(5);
            var torn = Arrays.copyOf(disk, Math.max(disk.length, random.nextBoolean() ? at + length : 0));
            for (int from = 0; from < length; from += SECTOR) {
                int size = Math.min(SECTOR, length - from);
                if (random.nextInt(4) < chance) {
                    torn = torn.length < at + from + size ? Arrays.copyOf(torn, at + from + size) : torn;
                    System.arraycopy(write.content(), from, torn, at + from, size);
                }
            }
            return torn;
        }
    }

    @Override
    public String getScheme() {
        return "recorded";
    }

    @Override
    public FileChannel open(String mode) throws IOException {
        return new Channel(getBase().toString(), getBase().open(mode));
    }

    private static final class Channel extends FileBaseDefault {

        private final String name;
        private final FileChannel file;

        Channel(String name, FileChannel file) {
            this.name = name;
            this.file = file;
        }

        @Override
        public int write(ByteBuffer source, long position) throws IOException {
            var content = new byte[source.remaining()];
            source.duplicate().get(content);
            record(new Step.Write(name, position, content));
            return file.write(source, position);
        }

        @Override
        public void force(boolean metaData) throws IOException {
            file.force(metaData);
            record(new Step.Force(name));
        }

        @Override
        protected void implTruncate(long size) throws IOException {
            record(new Step.Cut(name, size));
            file.truncate(size);
        }

        @Override
        public int read(ByteBuffer target, long position) throws IOException {
            return file.read(target, position);
        }

        @Override
        public long size() throws IOException {
            return file.size();
        }

        @Override
        public FileLock tryLock(long position, long size, boolean shared) throws IOException {
            return file.tryLock(position, size, shared);
        }

        @Override
        protected void implCloseChannel() throws IOException {
            file.close();
        }
    }
}
