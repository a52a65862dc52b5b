package dev.assay.benchmarks.bind;

import dev.assay.contracts.Address;
import dev.assay.contracts.Bytes;
import dev.assay.contracts.Bytes32;
import dev.assay.contracts.abi.Solidity;
import java.math.BigInteger;
import java.util.List;

/** An interface of 30 functions. */
interface ThirtyFunctions {

    @Solidity("function method0(address owner) view returns (uint256)")
    BigInteger method0(Address owner);

    @Solidity("function method1(address to, uint256 amount) pure returns (bool)")
    boolean method1(Address to, BigInteger amount);

    @Solidity("function method2(uint256[] ids, bytes data) view returns (string)")
    String method2(List<BigInteger> ids, Bytes data);

    @Solidity("function method3(bytes32 role, address who) view returns (bool)")
    boolean method3(Bytes32 role, Address who);

    @Solidity("function method4(uint256 id) view returns (address)")
    Address method4(long id);

    @Solidity("function method5(address owner) view returns (uint256)")
    BigInteger method5(Address owner);

    @Solidity("function method6(address to, uint256 amount) pure returns (bool)")
    boolean method6(Address to, BigInteger amount);

    @Solidity("function method7(uint256[] ids, bytes data) view returns (string)")
    String method7(List<BigInteger> ids, Bytes data);

    @Solidity("function method8(bytes32 role, address who) view returns (bool)")
    boolean method8(Bytes32 role, Address who);

    @Solidity("function method9(uint256 id) view returns (address)")
    Address method9(long id);

    @Solidity("function method10(address owner) view returns (uint256)")
    BigInteger method10(Address owner);

    @Solidity("function method11(address to, uint256 amount) pure returns (bool)")
    boolean method11(Address to, BigInteger amount);

    @Solidity("function method12(uint256[] ids, bytes data) view returns (string)")
    String method12(List<BigInteger> ids, Bytes data);

    @Solidity("function method13(bytes32 role, address who) view returns (bool)")
    boolean method13(Bytes32 role, Address who);

    @Solidity("function method14(uint256 id) view returns (address)")
    Address method14(long id);

    @Solidity("function method15(address owner) view returns (uint256)")
    BigInteger method15(Address owner);

    @Solidity("function method16(address to, uint256 amount) pure returns (bool)")
    boolean method16(Address to, BigInteger amount);

    @Solidity("function method17(uint256[] ids, bytes data) view returns (string)")
    String method17(List<BigInteger> ids, Bytes data);

    @Solidity("function method18(bytes32 role, address who) view returns (bool)")
    boolean method18(Bytes32 role, Address who);

    @Solidity("function method19(uint256 id) view returns (address)")
    Address method19(long id);

    @Solidity("function method20(address owner) view returns (uint256)")
    BigInteger method20(Address owner);

    @Solidity("function method21(address to, uint256 amount) pure returns (bool)")
    boolean method21(Address to, BigInteger amount);

    @Solidity("function method22(uint256[] ids, bytes data) view returns (string)")
    String method22(List<BigInteger> ids, Bytes data);

    @Solidity("function method23(bytes32 role, address who) view returns (bool)")
    boolean method23(Bytes32 role, Address who);

    @Solidity("function method24(uint256 id) view returns (address)")
    Address method24(long id);

    @Solidity("function method25(address owner) view returns (uint256)")
    BigInteger method25(Address owner);

    @Solidity("function method26(address to, uint256 amount) pure returns (bool)")
    boolean method26(Address to, BigInteger amount);

    @Solidity("function method27(uint256[] ids, bytes data) view returns (string)")
    String method27(List<BigInteger> ids, Bytes data);

    @Solidity("function method28(bytes32 role, address who) view returns (bool)")
    boolean method28(Bytes32 role, Address who);

    @Solidity("function method29(uint256 id) view returns (address)")
    Address method29(long id);
}
