package dev.assay.spark;

import dev.assay.metrics.accumulate.Address;
import java.io.Serializable;

/** A transfer as Spark's encoder of beans wants it. */
public final class TransferRow implements Serializable {

    private static final long serialVersionUID = 1;

    private long day;
    private byte[] sender = new byte[0];
    private byte[] receiver = new byte[0];
    private long amount;
    private boolean successful;

    Address from() {
        return Address.of(sender);
    }

    Address to() {
        return Address.of(receiver);
    }

    public long getDay() {
        return day;
    }

    public void setDay(long day) {
        this.day = day;
    }

    public byte[] getSender() {
        return sender;
    }

    public void setSender(byte[] sender) {
        this.sender = sender;
    }

    public byte[] getReceiver() {
        return receiver;
    }

    public void setReceiver(byte[] receiver) {
        this.receiver = receiver;
    }

    public long getAmount() {
        return amount;
    }

    public void setAmount(long amount) {
        this.amount = amount;
    }

    public boolean isSuccessful() {
        return successful;
    }

    public void setSuccessful(boolean successful) {
        this.successful = successful;
    }
}
