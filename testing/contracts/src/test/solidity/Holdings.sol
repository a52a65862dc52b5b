// SPDX-License-Identifier: Apache-2.0
pragma solidity ^0.8.24;

/// Wraps ether as WETH9 does: no Transfer when it comes or goes, and the supply is what ether there is.
contract Wrapped {
    event Transfer(address indexed src, address indexed dst, uint256 wad);
    event Deposit(address indexed dst, uint256 wad);
    event Withdrawal(address indexed src, uint256 wad);

    mapping(address => uint256) public balanceOf;

    function deposit() external payable {
        balanceOf[msg.sender] += msg.value;
        emit Deposit(msg.sender, msg.value);
    }

    function withdraw(uint256 wad) external {
        balanceOf[msg.sender] -= wad;
        emit Withdrawal(msg.sender, wad);
        payable(msg.sender).transfer(wad);
    }

    function transfer(address dst, uint256 wad) external returns (bool) {
        balanceOf[msg.sender] -= wad;
        balanceOf[dst] += wad;
        emit Transfer(msg.sender, dst, wad);
        return true;
    }

    function totalSupply() external view returns (uint256) {
        return address(this).balance;
    }
}

/// Keeps shares of a pool as stETH does: balances move with the pool, shares only by events.
contract Staked {
    event Transfer(address indexed from, address indexed to, uint256 value);
    event TransferShares(address indexed from, address indexed to, uint256 sharesValue);
    event SharesBurnt(
        address indexed account, uint256 preRebaseTokenAmount, uint256 postRebaseTokenAmount, uint256 sharesAmount
    );

    mapping(address => uint256) public sharesOf;
    uint256 public getTotalShares;
    uint256 public totalSupply;

    function submit() external payable {
        uint256 shares = getTotalShares == 0 ? msg.value : msg.value * getTotalShares / totalSupply;
        sharesOf[msg.sender] += shares;
        getTotalShares += shares;
        totalSupply += msg.value;
        emit Transfer(address(0), msg.sender, msg.value);
        emit TransferShares(address(0), msg.sender, shares);
    }

    function transfer(address to, uint256 amount) external returns (bool) {
        uint256 shares = amount * getTotalShares / totalSupply;
        sharesOf[msg.sender] -= shares;
        sharesOf[to] += shares;
        emit Transfer(msg.sender, to, amount);
        emit TransferShares(msg.sender, to, shares);
        return true;
    }

    /// What is burned makes the other shares worth more.
    function burnShares(uint256 shares) external {
        uint256 amount = shares * totalSupply / getTotalShares;
        sharesOf[msg.sender] -= shares;
        getTotalShares -= shares;
        emit SharesBurnt(msg.sender, amount, shares * totalSupply / getTotalShares, shares);
    }

    function rebase(uint256 pooled) external {
        totalSupply = pooled;
    }

    function balanceOf(address account) external view returns (uint256) {
        return sharesOf[account] * totalSupply / getTotalShares;
    }
}

/// Moves what no event tells.
contract Silent {
    event Transfer(address indexed from, address indexed to, uint256 value);

    mapping(address => uint256) public balanceOf;
    uint256 public totalSupply;

    function mint(uint256 amount, bool told) external {
        balanceOf[msg.sender] += amount;
        totalSupply += amount;
        if (told) emit Transfer(address(0), msg.sender, amount);
    }

    /// Keeps a tenth for itself.
    function transfer(address to, uint256 value) external returns (bool) {
        balanceOf[msg.sender] -= value;
        balanceOf[to] += value - value / 10;
        balanceOf[address(this)] += value / 10;
        emit Transfer(msg.sender, to, value);
        return true;
    }
}
