// SPDX-License-Identifier: Apache-2.0
pragma solidity ^0.8.24;

/// Names of 32 bytes, as MKR has them.
contract WordToken {
    bytes32 public constant name = "Maker";
    bytes32 public constant symbol = bytes32(hex"4d4b52");
    uint256 public constant decimals = 18;
}

/// Says nothing where others say true, and refuses to change an allowance that is not 0, as USDT does.
contract SilentToken {
    mapping(address => uint256) public balanceOf;
    mapping(address => mapping(address => uint256)) public allowance;

    constructor() {
        balanceOf[msg.sender] = 1000;
    }

    function transfer(address to, uint256 value) public {
        require(balanceOf[msg.sender] >= value, "too little");
        balanceOf[msg.sender] -= value;
        balanceOf[to] += value;
    }

    function approve(address spender, uint256 value) public {
        require(value == 0 || allowance[msg.sender][spender] == 0, "not zero");
        allowance[msg.sender][spender] = value;
    }

    function transferFrom(address from, address to, uint256 value) public {
        require(allowance[from][msg.sender] >= value, "not allowed");
        allowance[from][msg.sender] -= value;
        balanceOf[from] -= value;
        balanceOf[to] += value;
    }
}

/// Says false where others revert.
contract FalseToken {
    mapping(address => uint256) public balanceOf;

    function claim(uint256 value) external {
        balanceOf[msg.sender] += value;
    }

    function transfer(address to, uint256 value) external returns (bool) {
        if (balanceOf[msg.sender] < value) {
            return false;
        }
        balanceOf[msg.sender] -= value;
        balanceOf[to] += value;
        return true;
    }
}

/// Tells its domain only by the hash, as tokens from before ERC-5267 do.
contract OldPermitToken {
    string public constant name = "Old";
    bytes32 public immutable DOMAIN_SEPARATOR;

    constructor(string memory version) {
        DOMAIN_SEPARATOR = keccak256(
            abi.encode(
                keccak256("EIP712Domain(string name,string version,uint256 chainId,address verifyingContract)"),
                keccak256(bytes(name)),
                keccak256(bytes(version)),
                block.chainid,
                address(this)
            )
        );
    }
}
