/** Does nothing but say when it ended: what leaving a JVM costs. */
public final class Nothing {

    public static void main(String[] args) {
        System.out.println(System.currentTimeMillis());
    }
}
